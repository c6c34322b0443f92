// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Gen 4 Image, Text to Image. Runway's image model, with a style by name and a dial for how much results differ.
 *
 * Costs $0.05 with the defaults: $0.05 per request, times `resolution`. Takes about 30 seconds.
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.6
 */
export const runwayGen4ImageTextToImage: ModelFacts<"runway/gen-4-image/text-to-image"> = {
  "slug": "runway/gen-4-image/text-to-image",
  "displayName": "Gen 4 Image",
  "provider": "Runway",
  "capability": "text-to-image",
  "description": "Runway's image model, with a style by name and a dial for how much results differ.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "request",
    "factors": [
      {
        "parameter": "resolution",
        "default": "720p",
        "multipliers": {
          "720p": 1,
          "1080p": 1.6
        }
      }
    ]
  }
};
