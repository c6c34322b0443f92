// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling Motion 3.0, Motion Transfer to Video. Makes the person in your image move like the person in your video. The length of that video decides the price.
 *
 * Costs $0.35 with the defaults: $0.07 per second, times `duration` and `quality`. `duration` is measured on `motion_video_url`; 5 is assumed here. Takes about 240 seconds.
 * - `duration`, measured on `motion_video_url`: "5" (assumed) × 5, "10" × 10
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 */
export const klingMotionCreateV3MotionTransferToVideo: ModelFacts<"kling/kling-motion-create-v3/motion-transfer-to-video"> = {
  "slug": "kling/kling-motion-create-v3/motion-transfer-to-video",
  "displayName": "Kling Motion 3.0",
  "provider": "Kling",
  "capability": "motion-transfer-to-video",
  "description": "Makes the person in your image move like the person in your video. The length of that video decides the price.",
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
        },
        "derivedFrom": "motion_video_url"
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
