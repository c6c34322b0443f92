// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling I2V Frames V2.5, Start-End Frame to Video. Moves from one image to another in standard or professional quality. The frames are called image_url and end_image_url here.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `quality` and `duration`. Takes about 240 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingI2vFramesV25StartEndFrameToVideo: ModelFacts<"kling/kling-i2v-frames-v25/start-end-frame-to-video"> = {
  "slug": "kling/kling-i2v-frames-v25/start-end-frame-to-video",
  "displayName": "Kling I2V Frames V2.5",
  "provider": "Kling",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another in standard or professional quality. The frames are called image_url and end_image_url here.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "second",
    "factors": [
      {
        "parameter": "quality",
        "default": "std",
        "multipliers": {
          "std": 1,
          "pro": 1.5
        }
      },
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "5": 5,
          "10": 10
        }
      }
    ]
  }
};
