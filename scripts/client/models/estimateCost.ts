import { models } from "../../../generated/client-data/models/index.ts";
import type { InputOf, ModelSlug } from "../../../generated/types.ts";
import { costMicroCents } from "../../document/pricing.ts";

/**
 * What a job will be charged at list price, computed here, without a call. This carries the prices of all models; for
 * one model only, use `costMicroCents(model.price, input)` with the constant of that model.
 *
 * @param slug the model's slug
 * @param input the job's input; what is left out counts with its default
 * @returns integer micro-cents: 1,000,000 are 1 US dollar
 * @throws {UnknownPriceError} when a priced parameter has a value without a price
 * @throws {TypeError} when the model is not listed
 */
export function estimateCost<Slug extends ModelSlug>(slug: Slug, input: Partial<InputOf<Slug>> = {}): number {
  const model = Object.hasOwn(models, slug) ? models[slug] : undefined;
  if (model === undefined) throw new TypeError(`${slug} is not a model of this version of pixelbyte-client`);
  return costMicroCents(model.price, { ...input });
}
