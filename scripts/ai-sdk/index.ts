/** `pixelbyte-ai-sdk-provider`: the models of PixelByte for the AI SDK. */
export { createPixelByte, type PixelByteProvider, pixelbyte } from "./createPixelByte.ts";
export type {
  ImageModelSlug,
  JobSettings,
  ModelSettings,
  PixelByteOptions,
  PixelByteSettings,
  VideoModelSlug,
} from "./settings.ts";
