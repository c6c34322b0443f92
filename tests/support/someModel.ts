import type { Model } from "../../scripts/document/view.ts";
import { document } from "./bundle.ts";

const current = document.models.filter(({ deprecation }) => deprecation === undefined);

/** The first of some models. */
function firstOf(models: readonly Model[]): Model {
  const [first] = models;
  if (first === undefined) throw new Error("The document has no such model.");
  return first;
}

/** A model for tests that do not care which: one that is not deprecated, as the responses about those differ. */
export const someModel: Model = firstOf(current);
/** Another one. */
export const otherModel: Model = firstOf(current.slice(1));

/** One whose video is made from a text alone, and has a length and sound that are chosen: what a guide begins with. */
export const textModel: Model = firstOf(
  current.filter(
    ({ capability, parameters }) =>
      capability.id === "text-to-video" &&
      ["duration", "has_sound"].every((input) => parameters.some(({ name }) => name === input)),
  ),
);

/** One whose video is made from an image and always has sound, so that its length alone decides the price. */
export const soundingModel: Model = firstOf(
  current.filter(
    ({ capability, output, price }) =>
      capability.id === "image-to-video" &&
      output.sound === "always" &&
      price.factors.length === 1 &&
      price.factors.every(({ parameter, multipliers }) => parameter === "duration" && "10" in multipliers),
  ),
);
