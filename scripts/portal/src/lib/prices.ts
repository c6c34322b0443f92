import { costMicroCents, type Price, type PriceFactor } from "../../../document/pricing.ts";

/** One way to choose every priced parameter, and what it costs in micro-cents. */
export interface PricedChoice {
  readonly values: readonly string[];
  readonly costMicroCents: number;
  /** Whether this is what a request without any priced parameter costs. */
  readonly isDefault: boolean;
}

const choicesOf = (factors: readonly PriceFactor[]): string[][] =>
  factors.reduce<string[][]>(
    (rows, factor) => rows.flatMap((row) => Object.keys(factor.multipliers).map((value) => [...row, value])),
    [[]],
  );

/** Every combination of the priced parameters, in the order of the price table. */
export function priceList(price: Price): PricedChoice[] {
  return choicesOf(price.factors).map((values) => ({
    values,
    costMicroCents: costMicroCents(
      price,
      Object.fromEntries(price.factors.map((factor, index) => [factor.parameter, values[index]])),
    ),
    isDefault: price.factors.every((factor, index) => factor.default === values[index]),
  }));
}

/** The input with the smallest multiplier of every factor. */
const cheapestInput = (price: Price): Record<string, string> =>
  Object.fromEntries(
    price.factors.map(({ parameter, multipliers }) => {
      const [cheapest = ["", 0]] = Object.entries(multipliers).sort(([, left], [, right]) => left - right);
      return [parameter, cheapest[0]];
    }),
  );

/** The least that a job of this price can cost, in micro-cents. */
export const lowestCost = (price: Price): number => costMicroCents(price, cheapestInput(price));
