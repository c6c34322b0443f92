// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 3.0 Standard, Text to Video. Video of 3 to 15 seconds from text, to the second. Sound is on and paid unless you turn it off, unlike at Kling.
 *
 * Costs $0.63 with the defaults: $0.084 per second, times `has_sound` and `duration`. Takes about 240 seconds.
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 */
export const klingPlusKling30StandardTextToVideo: ModelFacts<"kling-plus/kling-3.0-standard/text-to-video"> = {
  "slug": "kling-plus/kling-3.0-standard/text-to-video",
  "displayName": "Kling 3.0 Standard",
  "provider": "Kling Plus",
  "capability": "text-to-video",
  "description": "Video of 3 to 15 seconds from text, to the second. Sound is on and paid unless you turn it off, unlike at Kling.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 84000,
    "per": "second",
    "factors": [
      {
        "parameter": "has_sound",
        "default": "true",
        "multipliers": {
          "false": 1,
          "true": 1.5
        }
      },
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
      }
    ]
  }
};
