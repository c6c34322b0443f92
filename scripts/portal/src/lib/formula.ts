/** How a cost is worked out, step by step, for people. */
import { multiplierOf, type Price } from "../../../document/pricing.ts";

/** One factor of a price with the value that an input gives it. */
export interface Step {
  readonly parameter: string;
  readonly value: string;
  readonly multiplier: number;
}

/**
 * The steps from the base cost to the cost of an input, in the order of the price.
 *
 * @throws {UnknownPriceError} when a priced parameter has a value without a price
 */
export const stepsOf = ({ factors }: Price, input: Readonly<Record<string, unknown>> = {}): Step[] =>
  factors.map((factor) => ({
    parameter: factor.parameter,
    value: String(input[factor.parameter] ?? factor.default),
    multiplier: multiplierOf(factor, input),
  }));
