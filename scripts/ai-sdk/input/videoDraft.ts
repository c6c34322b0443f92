import type { Experimental_VideoModelV4CallOptions } from "@ai-sdk/provider";
import type { ModelOptions } from "../../../generated/ai-sdk-data/models.ts";
import { invalidArgument } from "../errors.ts";
import { addProviderOptions, checkDraft } from "./check.ts";
import { type Draft, emptyDraft, type GivenFile, warnUnsupported } from "./draft.ts";
import { setFrame, setReferences } from "./files.ts";
import { setSize } from "./size.ts";
import { setOption } from "./values.ts";

type Options = Experimental_VideoModelV4CallOptions;

/** The frame of one type. There is one at most. */
function frameOf(
  { slug }: Draft,
  { frameImages = [] }: Options,
  type: "first_frame" | "last_frame",
): GivenFile | undefined {
  const frames = frameImages.filter(({ frameType }) => frameType === type);
  if (frames.length < 2) return frames[0]?.image;
  const sentence = `frameImages has ${frames.length} images with frameType "${type}"; a video has one.`;
  throw invalidArgument(slug, "frameImages", sentence);
}

/** Sets the model's inputs from the options of `experimental_generateVideo`, and warns of what it lacks. */
export function applyVideoOptions(draft: Draft, options: Options): void {
  const { prompt, n, aspectRatio, resolution, duration, fps, seed, generateAudio, image, inputReferences } = options;
  setOption(draft, "prompt", prompt);
  setSize(draft, "resolution", { size: resolution, aspectRatio });
  setOption(draft, "duration", duration);
  setOption(draft, "fps", fps);
  setOption(draft, "seed", seed);
  setOption(draft, "generateAudio", generateAudio);
  // The AI SDK repeats the first frame as the image.
  const first = frameOf(draft, options, "first_frame");
  setFrame(draft, "first", first === undefined ? "image" : "frameImages", first ?? image);
  setFrame(draft, "last", "frameImages", frameOf(draft, options, "last_frame"));
  setReferences(draft, "inputReferences", inputReferences);
  if (n > 1) warnUnsupported(draft, "n", "makes one video per call.");
}

/**
 * The input of a job.
 *
 * @throws {InvalidArgumentError} if the model does not take it
 */
export function videoDraft(slug: string, model: ModelOptions, options: Options): Draft {
  const draft = emptyDraft(slug, model);
  applyVideoOptions(draft, options);
  addProviderOptions(draft, options.providerOptions.pixelbyte ?? {});
  checkDraft(draft);
  return draft;
}
