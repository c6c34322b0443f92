// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana, Text to Image. Images from text in half a minute, up to 4K. Its slug has two parts only.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 2
 */
export const googleNanoBanana: ModelFacts<"google/nano-banana"> = {
  "slug": "google/nano-banana",
  "displayName": "Nano Banana",
  "provider": "Google",
  "capability": "text-to-image",
  "description": "Images from text in half a minute, up to 4K. Its slug has two parts only.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 40000,
    "per": "request",
    "factors": [
      {
        "parameter": "resolution",
        "default": "1k",
        "multipliers": {
          "1k": 1,
          "2k": 1,
          "4k": 2
        }
      }
    ]
  }
};
