// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Seedance 2.0, Image to Video. Smooth video from an image: 4 to 15 seconds, up to 1440p and 60 frames per second.
 *
 * Costs $1.20 with the defaults: $0.24 per second, times `duration`, `resolution` and `fps`. Takes about 300 seconds.
 * - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1440p" × 2
 * - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
 */
export const bytedanceSeedance20ImageToVideo: ModelFacts<"bytedance/seedance-2.0/image-to-video"> = {
  "slug": "bytedance/seedance-2.0/image-to-video",
  "displayName": "Seedance 2.0",
  "provider": "ByteDance",
  "capability": "image-to-video",
  "description": "Smooth video from an image: 4 to 15 seconds, up to 1440p and 60 frames per second.",
  "processingSeconds": 300,
  "price": {
    "baseCostMicroCents": 240000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
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
        "parameter": "resolution",
        "default": "720p",
        "multipliers": {
          "720p": 1,
          "1440p": 2
        }
      },
      {
        "parameter": "fps",
        "default": "24",
        "multipliers": {
          "24": 1,
          "30": 1.1,
          "60": 1.25
        }
      }
    ]
  }
};
