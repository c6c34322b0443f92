// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana Pro, Text to Image. The professional Nano Banana: images from text in five shapes, up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
export const googleNanoBananaProTextToImage: ModelFacts<"google/nano-banana-pro/text-to-image"> = {
  "slug": "google/nano-banana-pro/text-to-image",
  "displayName": "Nano Banana Pro",
  "provider": "Google",
  "capability": "text-to-image",
  "description": "The professional Nano Banana: images from text in five shapes, up to 4K.",
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
