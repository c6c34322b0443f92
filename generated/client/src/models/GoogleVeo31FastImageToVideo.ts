// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Veo 3.1 Fast, Image to Video. Brings an image to life with sound, up to 4K, in 4, 6 or 8 seconds.
 *
 * Costs $2.40 with the defaults: $0.20 per second, times `duration`, `resolution` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "4" × 4, "6" × 6, "8" (default) × 8
 * - `resolution`: "720p" (default) × 1, "1080p" × 1, "4k" × 1.5
 * - `has_sound`: "false" × 1, "true" (default) × 1.5
 */
export const googleVeo31FastImageToVideo: ModelFacts<"google/veo-3.1-fast/image-to-video"> = {
  "slug": "google/veo-3.1-fast/image-to-video",
  "displayName": "Veo 3.1 Fast",
  "provider": "Google",
  "capability": "image-to-video",
  "description": "Brings an image to life with sound, up to 4K, in 4, 6 or 8 seconds.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 200000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "8",
        "multipliers": {
          "4": 4,
          "6": 6,
          "8": 8
        }
      },
      {
        "parameter": "resolution",
        "default": "720p",
        "multipliers": {
          "720p": 1,
          "1080p": 1,
          "4k": 1.5
        }
      },
      {
        "parameter": "has_sound",
        "default": "true",
        "multipliers": {
          "false": 1,
          "true": 1.5
        }
      }
    ]
  }
};
