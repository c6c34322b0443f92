// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana Pro (Extra), Edit Image. Nano Banana Pro with twice as many shapes, from portrait to cinema, for images that you have.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
export const googleNanoBananaProExtraEditImage: ModelFacts<"google/nano-banana-pro-extra/edit-image"> = {
  "slug": "google/nano-banana-pro-extra/edit-image",
  "displayName": "Nano Banana Pro (Extra)",
  "provider": "Google",
  "capability": "edit-image",
  "description": "Nano Banana Pro with twice as many shapes, from portrait to cinema, for images that you have.",
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
