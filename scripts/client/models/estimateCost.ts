import { models } from "../../../generated/client-data/models/index.ts";
import type { ModelSlug } from "../../../generated/types.ts";
import { isObject } from "../../document/json.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { InputOf } from "../unlistedModel.ts";

/**
 * What a job will be charged at list price, computed here, without a call. This carries the prices of all models; for
 * one model only, use `costMicroCents(model.price, input)` with the constant of that model.
 *
 * @param slug the model's slug
 * @param input the job's input; what is left out counts with its default
 * @returns integer micro-cents: 1,000,000 are 1 US dollar
 * @throws {UnknownPriceError} if a priced parameter has a value without a price
 * @throws {TypeError} if the model is not listed, or if the input has what the model does not take: then the price would
 *   be that of another job
 */
export function estimateCost<Slug extends ModelSlug>(slug: Slug, input: Partial<InputOf<Slug>> = {}): number {
  const model = Object.hasOwn(models, slug) ? models[slug] : undefined;
  if (model === undefined) throw new TypeError(`${slug} is not a model of this version of pixelbyte-client`);
  if (!isObject(input)) throw new TypeError(`The input of ${slug} must be an object`);
  const { parameters, price } = model;
  // What is measured on a file is no input either, though the cost depends on it.
  const unknown = Object.keys(input).find((name) => !parameters.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`${unknown} is not an input of ${slug}, which takes ${parameters.join(", ")}`);
  }
  return costMicroCents(price, { ...input });
}
