// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Wan 2.6 Flash, Image to Video. Animates an image for 2 to 15 seconds, to the second, with a negative prompt. It has no sound option.
 *
 * Costs $2.50 with the defaults: $0.50 per second, times `resolution` and `duration`. Takes about 120 seconds.
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.5
 * - `duration`: "2" × 2, "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10, "11" × 11, "12" × 12, "13" × 13, "14" × 14, "15" × 15
 */
export const alibabaPlusWan26FlashImageToVideo: ModelFacts<"alibaba-plus/wan-2.6-flash/image-to-video"> = {
  "slug": "alibaba-plus/wan-2.6-flash/image-to-video",
  "displayName": "Wan 2.6 Flash",
  "provider": "Alibaba+",
  "capability": "image-to-video",
  "description": "Animates an image for 2 to 15 seconds, to the second, with a negative prompt. It has no sound option.",
  "processingSeconds": 120,
  "price": {
    "baseCostMicroCents": 500000,
    "per": "second",
    "factors": [
      {
        "parameter": "resolution",
        "default": "720p",
        "multipliers": {
          "720p": 1,
          "1080p": 1.5
        }
      },
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "2": 2,
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
