/** What a job costs, before anything is sent. */
import { formatUsd } from "../../../document/formatUsd.ts";
import { costMicroCents, derivedFactors, multiplierOf, type Price } from "../../../document/pricing.ts";
import type { Model } from "../../../document/view.ts";
import type { Input } from "../catalogue.ts";

export interface Cost {
  /** The most that the job can cost, in micro-cents. */
  readonly microCents: number;
  /** Why it may cost less, if so. */
  readonly note?: string;
}

/** The value that costs most of each factor that the API measures on a file: it is not known beforehand. */
const dearest = (price: Price): Record<string, string> =>
  Object.fromEntries(
    derivedFactors(price).map((factor) => {
      const dearer = (left: string, right: string): number =>
        multiplierOf(factor, { [factor.parameter]: right }) - multiplierOf(factor, { [factor.parameter]: left });
      return [factor.parameter, Object.keys(factor.multipliers).toSorted(dearer)[0] ?? factor.default];
    }),
  );

/** @param input that the model accepts */
export function costOf({ price }: Model, input: Input): Cost {
  const microCents = costMicroCents(price, { ...input, ...dearest(price) });
  const [derived] = derivedFactors(price);
  if (derived === undefined) return { microCents };
  const { parameter, derivedFrom, default: assumed } = derived;
  const likely = formatUsd(costMicroCents(price, { ...input }));
  const note = `This is the most that it can cost: the API measures ${parameter} on ${derivedFrom}. With ${parameter} ${assumed}, it costs ${likely}.`;
  return { microCents, note };
}
