// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 3.0 Standard, Image to Video. Video of up to 15 seconds that begins with your image and follows your prompt, with sound if you want it.
 *
 * Costs $0.42 with the defaults: $0.084 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
export const kling30StandardImageToVideo: ModelFacts<"kling/kling-3.0-standard/image-to-video"> = {
  "slug": "kling/kling-3.0-standard/image-to-video",
  "displayName": "Kling 3.0 Standard",
  "provider": "Kling",
  "capability": "image-to-video",
  "description": "Video of up to 15 seconds that begins with your image and follows your prompt, with sound if you want it.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 84000,
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
