import { NoSuchModelError } from "@ai-sdk/provider";
import { type ModelOptions, models } from "../../generated/ai-sdk-data/models.ts";
import { nearest } from "../document/nearest.ts";

/** How many similar slugs an error names. */
const suggestions = 3;

/** With its article. */
const named = { video: "a video", image: "an image" } as const;
const plural = { video: "videos", image: "images" } as const;
const modelTypes = { video: "videoModel", image: "imageModel" } as const;

/**
 * What is known of a model.
 *
 * @throws {NoSuchModelError} if there is none that makes this kind of media; the message names similar ones
 */
export function modelOf(slug: string, kind: ModelOptions["kind"]): ModelOptions {
  const model = Object.hasOwn(models, slug) ? models[slug] : undefined;
  if (model?.kind === kind) return model;
  const slugs = Object.keys(models).filter((one) => models[one]?.kind === kind);
  const message =
    model === undefined
      ? `There is no model ${slug}. Similar models that make ${plural[kind]}: ${nearest(slug, slugs, suggestions).join(", ")}. A newer model may need a newer version of pixelbyte-ai-sdk-provider.`
      : `${slug} makes ${named[model.kind]}, not ${named[kind]}: use pixelbyte.${model.kind}("${slug}").`;
  throw new NoSuchModelError({ modelId: slug, modelType: modelTypes[kind], message });
}
