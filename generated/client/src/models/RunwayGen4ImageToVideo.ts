// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Gen 4, Image to Video. Runway's flagship video model: animates an image in six shapes, from phone to cinema.
 *
 * Costs $0.50 with the defaults: $0.10 per second, times `duration`. Takes about 120 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const runwayGen4ImageToVideo: ModelFacts<"runway/gen-4/image-to-video"> = {
  "slug": "runway/gen-4/image-to-video",
  "displayName": "Gen 4",
  "provider": "Runway",
  "capability": "image-to-video",
  "description": "Runway's flagship video model: animates an image in six shapes, from phone to cinema.",
  "processingSeconds": 120,
  "price": {
    "baseCostMicroCents": 100000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "5": 5,
          "10": 10
        }
      }
    ]
  }
};
