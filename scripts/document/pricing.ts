/**
 * The one place that turns prices into costs. No imports, so that it runs in the build, the mock, the portal's pages
 * and the client alike.
 */

/** Multipliers have at most six decimal places, so that they can be counted in whole millionths. */
export const MULTIPLIER_SCALE = 1_000_000;

/** One priced parameter, and what each of its values multiplies the cost by. */
export interface PriceFactor {
  readonly parameter: string;
  /** The value that counts if the request has none: the default, or the first value of an input that must be sent. */
  readonly default: string;
  readonly multipliers: Readonly<Record<string, number>>;
  /**
   * The input whose file decides the value, such as the length of a video. Then `parameter` is not an input of the
   * model, and `default` is no more than an assumption.
   */
  readonly derivedFrom?: string;
}

/** The price of a model. Amounts are micro-cents: 1,000,000 are 1 US dollar. */
export interface Price {
  readonly baseCostMicroCents: number;
  /** What the base cost is paid for, such as `second` or `image`. */
  readonly per: string;
  readonly factors: readonly PriceFactor[];
}

/** A priced parameter was given a value that the price table does not have. */
export class UnknownPriceError extends Error {
  readonly parameter: string;
  readonly value: unknown;
  readonly allowed: readonly string[];

  constructor(factor: PriceFactor, value: unknown) {
    const allowed = Object.keys(factor.multipliers);
    super(`${factor.parameter} has no price for ${JSON.stringify(value)}; it is one of ${allowed.join(", ")}`);
    this.name = "UnknownPriceError";
    this.parameter = factor.parameter;
    this.value = value;
    this.allowed = allowed;
  }
}

/** The multiplier that `input` chooses for a factor. Throws {@link UnknownPriceError} for a value without a price. */
export function multiplierOf(factor: PriceFactor, input: Readonly<Record<string, unknown>>): number {
  const value = Object.hasOwn(input, factor.parameter) ? input[factor.parameter] : undefined;
  const key = value === undefined ? factor.default : String(value);
  const multiplier = Object.hasOwn(factor.multipliers, key) ? factor.multipliers[key] : undefined;
  if (multiplier === undefined) throw new UnknownPriceError(factor, value);
  return multiplier;
}

/** The factors that do not depend on the request, so that every cost is an assumption. Most prices have none. */
export const derivedFactors = (price: Price): readonly PriceFactor[] =>
  price.factors.filter(({ derivedFrom }) => derivedFrom !== undefined);

/**
 * What a job costs: base cost times the multiplier of every priced parameter, in integer micro-cents.
 *
 * Multipliers are decimal numbers such as 1.8667, so the product is taken in whole numbers and rounded once, at the
 * end, half up. The API's rounding is not documented; this agrees with every documented amount.
 *
 * @param price the model's price
 * @param input the job's input; a priced parameter that is left out counts with its {@link PriceFactor.default}, and one that is derived
 *   from a file with the value that is assumed, unless it is given here under its name
 * @throws {UnknownPriceError} when a priced parameter has a value without a price
 * @see the pricing section of each model page: finalCost = baseCost × factor × factor
 */
export function costMicroCents(price: Price, input: Readonly<Record<string, unknown>> = {}): number {
  let cost = BigInt(price.baseCostMicroCents);
  let scale = 1n;
  for (const factor of price.factors) {
    cost *= BigInt(Math.round(multiplierOf(factor, input) * MULTIPLIER_SCALE));
    scale *= BigInt(MULTIPLIER_SCALE);
  }
  return Number((cost * 2n + scale) / (scale * 2n));
}

/** The value with the smallest multiplier of every priced parameter, as an input. */
export const cheapestInput = ({ factors }: Price): Record<string, string> =>
  Object.fromEntries(
    factors.map(({ parameter, multipliers }) => {
      const [cheapest = ""] = Object.keys(multipliers).sort((a, b) => (multipliers[a] ?? 0) - (multipliers[b] ?? 0));
      return [parameter, cheapest];
    }),
  );

/** The least that a job of this price can cost, in micro-cents. */
export const lowestCost = (price: Price): number => costMicroCents(price, cheapestInput(price));
