import { modelsText } from "../../../generated/cli-data/data.ts";
import { lazy } from "../../document/lazy.ts";
import { nearest } from "../../document/nearest.ts";
import { list } from "../../document/phrases.ts";
import type { Model } from "../../document/shape.ts";
import { UsageError } from "../failure.ts";

const read = lazy((): readonly Model[] => JSON.parse(modelsText));

/** Every model of the document, in its order. */
export const allModels = (): readonly Model[] => read();

/** The model of a slug, if the document has it. */
export const findModel = (slug: string): Model | undefined => allModels().find((model) => model.slug === slug);

/** How many models are suggested for a slug that there is not. */
const suggestions = 3;

/**
 * The model of a slug that somebody typed.
 *
 * @throws {UsageError} that names the nearest ones if there is no such model
 */
export function modelOf(slug: string): Model {
  const model = findModel(slug);
  if (model !== undefined) return model;
  const slugs = allModels().map((one) => one.slug);
  const near = nearest(slug, slugs, suggestions);
  const question = near.length === 0 ? "`pixelbyte models` lists them." : `Did you mean ${list(near, "or")}?`;
  throw new UsageError(`There is no model ${slug}. ${question}`);
}
