// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O3 Standard, Reference to Video. A new video of 3 to 15 seconds modelled on yours, in several shots if you like, with sound if you want it.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
export const klingPlusKlingO3StandardReferenceToVideo: ModelFacts<"kling-plus/kling-o3-standard/reference-to-video"> = {
  "slug": "kling-plus/kling-o3-standard/reference-to-video",
  "displayName": "Kling O3 Standard",
  "provider": "Kling Plus",
  "capability": "reference-to-video",
  "description": "A new video of 3 to 15 seconds modelled on yours, in several shots if you like, with sound if you want it.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 84000,
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
          "10": 10,
          "11": 11,
          "12": 12,
          "13": 13,
          "14": 14,
          "15": 15
        }
      },
      {
        "parameter": "has_sound",
        "default": "false",
        "multipliers": {
          "false": 1,
          "true": 1.5
        }
      }
    ]
  }
};
