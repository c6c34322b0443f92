import { costMicroCents, type Price, type PriceFactor } from "../../../document/pricing.ts";

/** One way to choose every priced parameter, and what it costs in micro-cents. */
export interface PricedCombination {
  readonly values: readonly string[];
  readonly costMicroCents: number;
  /** Whether this is what a request without any priced parameter costs. */
  readonly isDefault: boolean;
}

const combinationsOf = (factors: readonly PriceFactor[]): string[][] =>
  factors.reduce<string[][]>(
    (rows, factor) => rows.flatMap((row) => Object.keys(factor.multipliers).map((value) => [...row, value])),
    [[]],
  );

/** Every combination of the priced parameters, in the order of the price table. */
export function priceCombinations(price: Price): PricedCombination[] {
  return combinationsOf(price.factors).map((values) => ({
    values,
    costMicroCents: costMicroCents(
      price,
      Object.fromEntries(price.factors.map((factor, index) => [factor.parameter, values[index]])),
    ),
    isDefault: price.factors.every((factor, index) => factor.default === values[index]),
  }));
}
