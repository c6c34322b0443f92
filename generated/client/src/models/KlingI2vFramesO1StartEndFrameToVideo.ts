// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1, Start-End Frame to Video. Kling O1 fills the time between a first and a last image, in standard or professional quality.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 */
export const klingI2vFramesO1StartEndFrameToVideo: ModelFacts<"kling/kling-i2v-frames-o1/start-end-frame-to-video"> = {
  "slug": "kling/kling-i2v-frames-o1/start-end-frame-to-video",
  "displayName": "Kling O1",
  "provider": "Kling",
  "capability": "start-end-frame-to-video",
  "description": "Kling O1 fills the time between a first and a last image, in standard or professional quality.",
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
