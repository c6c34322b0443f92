// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * GPT Image 1.5, Text to Image. OpenAI's image model: half a minute, one fixed price, square, landscape or portrait.
 *
 * Costs $0.034 per request. Takes about 30 seconds.
 */
export const openaiGptImage15TextToImage: ModelFacts<"openai/gpt-image-1.5/text-to-image"> = {
  "slug": "openai/gpt-image-1.5/text-to-image",
  "displayName": "GPT Image 1.5",
  "provider": "OpenAI",
  "capability": "text-to-image",
  "description": "OpenAI's image model: half a minute, one fixed price, square, landscape or portrait.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 34000,
    "per": "request",
    "factors": []
  }
};
