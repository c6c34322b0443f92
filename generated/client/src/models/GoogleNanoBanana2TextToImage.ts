// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana 2, Text to Image. The second Nano Banana: images from prompts of up to 5,000 characters, in ten shapes, up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
export const googleNanoBanana2TextToImage: ModelFacts<"google/nano-banana-2/text-to-image"> = {
  "slug": "google/nano-banana-2/text-to-image",
  "displayName": "Nano Banana 2",
  "provider": "Google",
  "capability": "text-to-image",
  "description": "The second Nano Banana: images from prompts of up to 5,000 characters, in ten shapes, up to 4K.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 134000,
    "per": "request",
    "factors": [
      {
        "parameter": "resolution",
        "default": "1k",
        "multipliers": {
          "1k": 1,
          "2k": 1,
          "4k": 1.8
        }
      }
    ]
  }
};
