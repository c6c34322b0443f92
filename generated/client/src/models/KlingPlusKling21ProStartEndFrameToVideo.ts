// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.1 Pro, Start-End Frame to Video. Moves from one image to another, with control over how closely the prompt is followed. The frames are called image_url and end_image_url here.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingPlusKling21ProStartEndFrameToVideo: ModelFacts<"kling-plus/kling-2.1-pro/start-end-frame-to-video"> = {
  "slug": "kling-plus/kling-2.1-pro/start-end-frame-to-video",
  "displayName": "Kling 2.1 Pro",
  "provider": "Kling Plus",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another, with control over how closely the prompt is followed. The frames are called image_url and end_image_url here.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "second",
    "factors": [
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
