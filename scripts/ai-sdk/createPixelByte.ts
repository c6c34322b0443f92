import {
  type EmbeddingModelV4,
  type Experimental_VideoModelV4,
  type ImageModelV4,
  type LanguageModelV4,
  LoadAPIKeyError,
  NoSuchModelError,
  type ProviderV4,
} from "@ai-sdk/provider";
import { createClient, MissingApiKeyError, type PixelByteClient } from "../client/index.ts";
import { lazy } from "../document/lazy.ts";
import { imageModel } from "./imageModel.ts";
import type { Context, ImageModelSlug, ModelSettings, PixelByteSettings, VideoModelSlug } from "./settings.ts";
import { videoModel } from "./videoModel.ts";

/** The models of PixelByte, for the AI SDK. */
export interface PixelByteProvider extends ProviderV4 {
  /** A model that makes a video, for `experimental_generateVideo`. */
  video(slug: VideoModelSlug, settings?: ModelSettings): Experimental_VideoModelV4;
  /** The same as `video`, as registries of the AI SDK call it. */
  videoModel(slug: VideoModelSlug): Experimental_VideoModelV4;
  /** A model that makes images, for `generateImage`. */
  image(slug: ImageModelSlug, settings?: ModelSettings): ImageModelV4;
  /** The same as `image`, as registries of the AI SDK call it. */
  imageModel(slug: ImageModelSlug): ImageModelV4;
  /** There are none. */
  languageModel(slug: string): LanguageModelV4;
  /** There are none. */
  embeddingModel(slug: string): EmbeddingModelV4;
}

/** The client, with its error about the key as the one of the AI SDK. Deprecated models are warnings of each call. */
function connect(options: PixelByteSettings): PixelByteClient {
  try {
    return createClient({ log: () => {}, ...options });
  } catch (error) {
    if (error instanceof MissingApiKeyError) throw new LoadAPIKeyError({ message: error.message });
    throw error;
  }
}

/** Where the client looks for the API, if that is set. Not every platform has or allows an environment. */
function baseUrlOf({ baseUrl }: PixelByteSettings): string {
  try {
    return baseUrl ?? globalThis.process?.env.PIXELBYTE_BASE_URL ?? "";
  } catch {
    return "";
  }
}

function none(modelType: "languageModel" | "embeddingModel"): (modelId: string) => never {
  return (modelId) => {
    const message = `${modelId}: PixelByte has video and image models only. Use pixelbyte.video(slug) or pixelbyte.image(slug).`;
    throw new NoSuchModelError({ modelId, modelType, message });
  };
}

/**
 * Makes the models of PixelByte available to the AI SDK. The key comes from `apiKey` or from the environment variable
 * `PIXELBYTE_API_KEY`, and is not needed before the first call.
 *
 * @example
 * const pixelbyte = createPixelByte();
 * await experimental_generateVideo({ model: pixelbyte.video("kling/kling-2.6-pro/text-to-video"), prompt: "A dog" });
 */
export function createPixelByte(settings: PixelByteSettings = {}): PixelByteProvider {
  const { deadline, cancelIfUnfinished, onSubmit, ...options } = settings;
  const context: Context = {
    ...{ deadline, cancelIfUnfinished, onSubmit },
    client: lazy(() => connect(options)),
    baseUrl: () => baseUrlOf(options),
    // As many as when the client waits: a job that is paid for deserves more patience than a single call.
    pollRetries: 4 * (options.maxRetries ?? 2),
    // Looked up for each request, so that a global fetch that was replaced is used.
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
  };
  const video = (slug: string, own?: ModelSettings) => videoModel(slug, { ...context, ...own });
  const image = (slug: string, own?: ModelSettings) => imageModel(slug, { ...context, ...own });
  return {
    specificationVersion: "v4",
    video,
    videoModel: (slug) => video(slug),
    image,
    imageModel: (slug) => image(slug),
    languageModel: none("languageModel"),
    embeddingModel: none("embeddingModel"),
  };
}

/** The provider with its defaults: the key comes from the environment variable `PIXELBYTE_API_KEY`. */
export const pixelbyte: PixelByteProvider = /* @__PURE__ */ createPixelByte();
