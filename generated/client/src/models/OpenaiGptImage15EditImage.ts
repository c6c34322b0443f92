// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * GPT Image 1.5, Edit Image. Changes one image as you say in words, at one fixed price. It takes a single image_url, not a list.
 *
 * Costs $0.034 per request. Takes about 30 seconds.
 */
export const openaiGptImage15EditImage: ModelFacts<"openai/gpt-image-1.5/edit-image"> = {
  "slug": "openai/gpt-image-1.5/edit-image",
  "displayName": "GPT Image 1.5",
  "provider": "OpenAI",
  "capability": "edit-image",
  "description": "Changes one image as you say in words, at one fixed price. It takes a single image_url, not a list.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 34000,
    "per": "request",
    "factors": []
  }
};
