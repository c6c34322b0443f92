import { costMicroCents, type Price } from "../../scripts/document/pricing.ts";

/** Every way to choose the priced parameters of a model. */
export const choices = (factors: Price["factors"]): Record<string, string>[] =>
  factors.reduce<Record<string, string>[]>(
    (inputs, { parameter, multipliers }) =>
      inputs.flatMap((input) => Object.keys(multipliers).map((value) => ({ ...input, [parameter]: value }))),
    [{}],
  );

/**
 * The least that so many seconds of video cost, in micro-cents: of every choice, as many jobs as it takes.
 *
 * @returns nothing if the length cannot be chosen
 */
export function leastFor(price: Price, seconds: number): number | undefined {
  if (!price.factors.some(({ parameter, derivedFrom }) => parameter === "duration" && !derivedFrom)) return undefined;
  const jobsFor = (length: string | undefined): number => Math.ceil(seconds / Number(length));
  return Math.min(...choices(price.factors).map((input) => jobsFor(input.duration) * costMicroCents(price, input)));
}
