// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Gen 4 Turbo, Image to Video. Gen 4 at half the price and in half the time: animates an image in about a minute.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 60 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const runwayGen4TurboImageToVideo: ModelFacts<"runway/gen-4-turbo/image-to-video"> = {
  "slug": "runway/gen-4-turbo/image-to-video",
  "displayName": "Gen 4 Turbo",
  "provider": "Runway",
  "capability": "image-to-video",
  "description": "Gen 4 at half the price and in half the time: animates an image in about a minute.",
  "processingSeconds": 60,
  "price": {
    "baseCostMicroCents": 50000,
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
