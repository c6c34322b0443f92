/** What each tool sends: a right and a wrong request of two models, one of text and one of an image. */
import type { JsonObject } from "../document/view.ts";

const text = { model: "kling/kling-2.6-pro/text-to-video", input: { prompt: "A dog in a meadow" } };
const image = {
  model: "alibaba/wan-2.6-flash/image-to-video",
  input: { prompt: "The dog looks up", image_url: "https://example.com/dog.jpg" },
};

export const rightRequests: readonly JsonObject[] = [text, image];

/** A length that the first model does not offer, and the second without its image. */
export const wrongRequests: readonly JsonObject[] = [
  { ...text, input: { ...text.input, duration: "7" } },
  { ...image, input: { prompt: image.input.prompt } },
];
