// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Wan 2.7, Reference to Video. Builds a video around references of every kind: images, a video, a first frame, even a voice.
 *
 * Costs $1.125 with the defaults: $0.15 per second, times `resolution` and `duration`. Takes about 500 seconds.
 * - `resolution`: "720p" × 1, "1080p" (default) × 1.5
 * - `duration`: "2" × 2, "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
 */
export const alibabaPlusWan27ReferenceToVideo: ModelFacts<"alibaba-plus/wan-2.7/reference-to-video"> = {
  "slug": "alibaba-plus/wan-2.7/reference-to-video",
  "displayName": "Wan 2.7",
  "provider": "Alibaba+",
  "capability": "reference-to-video",
  "description": "Builds a video around references of every kind: images, a video, a first frame, even a voice.",
  "processingSeconds": 500,
  "price": {
    "baseCostMicroCents": 150000,
    "per": "second",
    "factors": [
      {
        "parameter": "resolution",
        "default": "1080p",
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
          "10": 10
        }
      }
    ]
  }
};
