// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Nano Banana Pro, Edit Image. The professional Nano Banana for images that you have: say what to change, get up to 4K.
 *
 * Costs $0.134 with the defaults: $0.134 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "1k" (default) × 1, "2k" × 1, "4k" × 1.8
 */
export const googleNanoBananaProEditImage: ModelFacts<"google/nano-banana-pro/edit-image"> = {
  "slug": "google/nano-banana-pro/edit-image",
  "displayName": "Nano Banana Pro",
  "provider": "Google",
  "capability": "edit-image",
  "description": "The professional Nano Banana for images that you have: say what to change, get up to 4K.",
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
