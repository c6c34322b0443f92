// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1 Standard, Reference to Video. A new video of 3 to 10 seconds modelled on yours, with up to ten pictures of what else should appear.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
 */
export const klingPlusKlingO1StandardReferenceToVideo: ModelFacts<"kling-plus/kling-o1-standard/reference-to-video"> = {
  "slug": "kling-plus/kling-o1-standard/reference-to-video",
  "displayName": "Kling O1 Standard",
  "provider": "Kling Plus",
  "capability": "reference-to-video",
  "description": "A new video of 3 to 10 seconds modelled on yours, with up to ten pictures of what else should appear.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "3": 3,
          "4": 4,
          "5": 5,
          "6": 6,
          "7": 7,
          "8": 8,
          "9": 9,
          "10": 10
        }
      }
    ]
  }
};
