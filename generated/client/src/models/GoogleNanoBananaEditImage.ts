// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana, Edit Image. Changes one or more images as you say in words, in half a minute, up to 4K.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 2
 */
export const googleNanoBananaEditImage: ModelFacts<"google/nano-banana/edit-image"> = {
  "slug": "google/nano-banana/edit-image",
  "displayName": "Nano Banana",
  "provider": "Google",
  "capability": "edit-image",
  "description": "Changes one or more images as you say in words, in half a minute, up to 4K.",
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
