// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling I2V Frames V2.5, Image to Video. Video from an image in standard or professional quality, repeatable with a seed.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `quality` and `duration`. Takes about 240 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingI2vFramesV25ImageToVideo: ModelFacts<"kling/kling-i2v-frames-v25/image-to-video"> = {
  "slug": "kling/kling-i2v-frames-v25/image-to-video",
  "displayName": "Kling I2V Frames V2.5",
  "provider": "Kling",
  "capability": "image-to-video",
  "description": "Video from an image in standard or professional quality, repeatable with a seed.",
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
