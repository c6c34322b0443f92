// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Seedance 2.0 Fast, Start-End Frame to Video. The quicker, cheaper Seedance, between two images of yours: 4 to 15 seconds, up to 1440p and 60 frames per second.
 *
 * Costs $1.00 with the defaults: $0.20 per second, times `duration`, `resolution` and `fps`. Takes about 180 seconds.
 * - `duration`: "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1440p" × 1.5
 * - `fps`: "24" (default) × 1, "30" × 1.1, "60" × 1.25
 */
export const bytedanceSeedance20FastStartEndFrameToVideo: ModelFacts<"bytedance/seedance-2.0-fast/start-end-frame-to-video"> = {
  "slug": "bytedance/seedance-2.0-fast/start-end-frame-to-video",
  "displayName": "Seedance 2.0 Fast",
  "provider": "ByteDance",
  "capability": "start-end-frame-to-video",
  "description": "The quicker, cheaper Seedance, between two images of yours: 4 to 15 seconds, up to 1440p and 60 frames per second.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 200000,
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
          "1440p": 1.5
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
