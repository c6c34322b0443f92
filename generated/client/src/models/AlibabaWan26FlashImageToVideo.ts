// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Wan 2.6 Flash, Image to Video. Animates an image for 5, 10 or 15 seconds, in 720p or 1080p, with sound for a little extra.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`, `resolution` and `has_sound`. Takes about 180 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `resolution`: "720p" (default) × 1, "1080p" × 1.5
 * - `has_sound`: "false" (default) × 1, "true" × 1.3
 */
export const alibabaWan26FlashImageToVideo: ModelFacts<"alibaba/wan-2.6-flash/image-to-video"> = {
  "slug": "alibaba/wan-2.6-flash/image-to-video",
  "displayName": "Wan 2.6 Flash",
  "provider": "Alibaba",
  "capability": "image-to-video",
  "description": "Animates an image for 5, 10 or 15 seconds, in 720p or 1080p, with sound for a little extra.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "5": 5,
          "10": 10,
          "15": 15
        }
      },
      {
        "parameter": "resolution",
        "default": "720p",
        "multipliers": {
          "720p": 1,
          "1080p": 1.5
        }
      },
      {
        "parameter": "has_sound",
        "default": "false",
        "multipliers": {
          "false": 1,
          "true": 1.3
        }
      }
    ]
  }
};
