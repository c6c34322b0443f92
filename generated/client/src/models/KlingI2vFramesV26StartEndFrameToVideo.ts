// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.6, Start-End Frame to Video. Moves from one image to another in standard or professional quality. The newer Kling 2.6 takes no seed.
 *
 * Costs $0.30 with the defaults: $0.06 per second, times `quality` and `duration`. Takes about 240 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingI2vFramesV26StartEndFrameToVideo: ModelFacts<"kling/kling-i2v-frames-v26/start-end-frame-to-video"> = {
  "slug": "kling/kling-i2v-frames-v26/start-end-frame-to-video",
  "displayName": "Kling 2.6",
  "provider": "Kling",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another in standard or professional quality. The newer Kling 2.6 takes no seed.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 60000,
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
