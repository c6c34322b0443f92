// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana (TEST), Text to Image. The test version of Nano Banana: up to four images for the price of one, in ten shapes.
 *
 * Costs $0.04 per request. Takes about 30 seconds.
 */
export const googleNanoBananaDevTextToImage: ModelFacts<"google/nano-banana-dev/text-to-image"> = {
  "slug": "google/nano-banana-dev/text-to-image",
  "displayName": "Nano Banana (TEST)",
  "provider": "Google",
  "capability": "text-to-image",
  "description": "The test version of Nano Banana: up to four images for the price of one, in ten shapes.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 40000,
    "per": "request",
    "factors": []
  }
};
