import type { ImageModelV4CallOptions } from "@ai-sdk/provider";
import type { ModelOptions } from "../../../generated/ai-sdk-data/models.ts";
import { addProviderOptions, checkDraft } from "./check.ts";
import { type Draft, emptyDraft, warnUnsupported } from "./draft.ts";
import { attachAll } from "./files.ts";
import { setSize } from "./size.ts";
import { setOption } from "./values.ts";

/** Sets the model's inputs from the options of `generateImage`, and warns of what it lacks. */
export function applyImageOptions(draft: Draft, options: ImageModelV4CallOptions): void {
  const { prompt, n, size, aspectRatio, seed, files = [], mask } = options;
  setOption(draft, "prompt", prompt);
  setSize(draft, "size", { size, aspectRatio });
  setOption(draft, "seed", seed);
  // One image is what every model makes without being told.
  if (n !== 1) setOption(draft, "n", n);
  const inputs = draft.model.files.filter(({ media }) => media === "image");
  if (files.length > 0 && inputs.length === 0)
    warnUnsupported(draft, "files", "does not accept reference images; the images were ignored.");
  else if (files.length > 0) attachAll(draft, "files", inputs, files);
  if (mask !== undefined) warnUnsupported(draft, "mask", "does not accept a mask; the whole image may change.");
}

/**
 * The input of a job.
 *
 * @throws {InvalidArgumentError} if the model does not take it
 */
export function imageDraft(slug: string, model: ModelOptions, options: ImageModelV4CallOptions): Draft {
  const draft = emptyDraft(slug, model);
  applyImageOptions(draft, options);
  addProviderOptions(draft, options.providerOptions.pixelbyte ?? {});
  checkDraft(draft);
  return draft;
}
