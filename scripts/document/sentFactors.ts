import { derivedFactors, type PriceFactor } from "./pricing.ts";
import type { Model } from "./shape.ts";

/** A model with its price; without parameters, each is taken to have a default. */
export type Priced = Pick<Model, "price"> & Partial<Pick<Model, "parameters">>;

/** The priced parameters without a default, which every request has to send. Costs without a request are examples. */
export const sentFactors = ({ price, parameters = [] }: Priced): PriceFactor[] =>
  price.factors.filter(({ parameter }) =>
    parameters.some(({ name, schema }) => name === parameter && schema.default === undefined),
  );

/** What the cost of a job without priced parameters is: one that a file decides, one of values to send, or the default. */
export function costKind(model: Priced): "assumed" | "example" | "default" {
  if (derivedFactors(model.price).length > 0) return "assumed";
  return sentFactors(model).length > 0 ? "example" : "default";
}

/** How the cost of a job without priced parameters is called. */
export const costTitles = { assumed: "Assumed cost", example: "Example cost", default: "Default cost" } as const;
