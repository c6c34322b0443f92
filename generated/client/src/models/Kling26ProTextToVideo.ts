// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.6 Pro, Text to Video. High-quality video from a text description, in landscape or portrait, with sound if you want it.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `has_sound`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 * - `has_sound`: "false" (default) × 1, "true" × 2
 */
export const kling26ProTextToVideo: ModelFacts<"kling/kling-2.6-pro/text-to-video"> = {
  "slug": "kling/kling-2.6-pro/text-to-video",
  "displayName": "Kling 2.6 Pro",
  "provider": "Kling",
  "capability": "text-to-video",
  "description": "High-quality video from a text description, in landscape or portrait, with sound if you want it.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 70000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "5": 5,
          "10": 10
        }
      },
      {
        "parameter": "has_sound",
        "default": "false",
        "multipliers": {
          "false": 1,
          "true": 2
        }
      }
    ]
  }
};
