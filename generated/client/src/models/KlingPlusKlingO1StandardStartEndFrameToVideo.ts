// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1 Standard, Start-End Frame to Video. Moves from one image to another in exactly as many seconds as you need, from 3 to 10. The frames are called image_url and end_image_url here.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "3" × 3, "4" × 4, "5" (default) × 5, "6" × 6, "7" × 7, "8" × 8, "9" × 9, "10" × 10
 */
export const klingPlusKlingO1StandardStartEndFrameToVideo: ModelFacts<"kling-plus/kling-o1-standard/start-end-frame-to-video"> = {
  "slug": "kling-plus/kling-o1-standard/start-end-frame-to-video",
  "displayName": "Kling O1 Standard",
  "provider": "Kling Plus",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another in exactly as many seconds as you need, from 3 to 10. The frames are called image_url and end_image_url here.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "3": 3,
          "4": 4,
          "5": 5,
          "6": 6,
          "7": 7,
          "8": 8,
          "9": 9,
          "10": 10
        }
      }
    ]
  }
};
