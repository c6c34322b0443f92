import { formatUsd } from "../../document/formatUsd.ts";
import type { JsonObject } from "../../document/json.ts";
import { costMicroCents, derivedFactors, multiplierOf, type PriceFactor } from "../../document/pricing.ts";
import { sentFactors } from "../../document/sentFactors.ts";
import type { Model } from "../../document/shape.ts";
import { flagFor } from "../input/flags.ts";

/** What a job costs at list price, in micro-cents. */
export const costOf = ({ price }: Model, input: JsonObject): number => costMicroCents(price, input);

/** The most that a job may cost: where the API measures a file, the longest is assumed. */
export function mostOf(model: Model, input: JsonObject): number {
  const worst = derivedFactors(model.price).map(({ parameter, multipliers }): [string, string] => {
    const [dearest = ""] = Object.keys(multipliers).sort((a, b) => (multipliers[b] ?? 0) - (multipliers[a] ?? 0));
    return [parameter, dearest];
  });
  return costMicroCents(model.price, { ...input, ...Object.fromEntries(worst) });
}

/** `$0.35`, or `$0.35 to $0.70` where a file decides. */
export function costText(model: Model, input: JsonObject): string {
  const [cost, most] = [costOf(model, input), mostOf(model, input)];
  return cost === most ? formatUsd(cost) : `${formatUsd(cost)} to ${formatUsd(most)}`;
}

/** What is said of a job of the mock. */
export const mockCostText = (microCents: number): string =>
  `On the API, this would have cost ${formatUsd(microCents)}.`;

function factorText(factor: PriceFactor, input: JsonObject, isSent: boolean): string {
  const { parameter, derivedFrom, default: assumed } = factor;
  const by = `× ${multiplierOf(factor, input)}`;
  if (derivedFrom !== undefined) return `${by} (${parameter} of ${flagFor(derivedFrom)}, assumed to be ${assumed})`;
  const given = input[parameter];
  return `${by} (${flagFor(parameter)} ${given === undefined ? `${assumed}${isSent ? "" : ", the default"}` : given})`;
}

/** How the cost comes about: `$0.07 per second × 10 (--duration 10)`. */
export function costFormula(model: Model, input: JsonObject): string {
  const { baseCostMicroCents, per, factors } = model.price;
  const sent = sentFactors(model);
  const texts = factors.map((one) => factorText(one, input, sent.includes(one)));
  return [`${formatUsd(baseCostMicroCents)} per ${per}`, ...texts].join(" ");
}
