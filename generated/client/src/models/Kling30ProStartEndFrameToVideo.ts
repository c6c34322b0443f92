// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 3.0 Pro, Start-End Frame to Video. Invents what happens between two images of yours, in up to 15 seconds, with sound if you want it.
 *
 * Costs $0.56 with the defaults: $0.112 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
export const kling30ProStartEndFrameToVideo: ModelFacts<"kling/kling-3.0-pro/start-end-frame-to-video"> = {
  "slug": "kling/kling-3.0-pro/start-end-frame-to-video",
  "displayName": "Kling 3.0 Pro",
  "provider": "Kling",
  "capability": "start-end-frame-to-video",
  "description": "Invents what happens between two images of yours, in up to 15 seconds, with sound if you want it.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 112000,
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
