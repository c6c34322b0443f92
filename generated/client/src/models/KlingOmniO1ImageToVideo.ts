// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1, Image to Video. Brings an image to life as your prompt says, in standard or professional quality.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 */
export const klingOmniO1ImageToVideo: ModelFacts<"kling/kling-omni-o1/image-to-video"> = {
  "slug": "kling/kling-omni-o1/image-to-video",
  "displayName": "Kling O1",
  "provider": "Kling",
  "capability": "image-to-video",
  "description": "Brings an image to life as your prompt says, in standard or professional quality.",
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
        "parameter": "quality",
        "default": "std",
        "multipliers": {
          "std": 1,
          "pro": 1.5
        }
      }
    ]
  }
};
