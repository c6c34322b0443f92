// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.6 I2V, Image to Video. Video from an image, always with sound: this model makes it without being asked and without extra cost.
 *
 * Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const kling26I2vImageToVideo: ModelFacts<"kling/kling-2.6-i2v/image-to-video"> = {
  "slug": "kling/kling-2.6-i2v/image-to-video",
  "displayName": "Kling 2.6 I2V",
  "provider": "Kling",
  "capability": "image-to-video",
  "description": "Video from an image, always with sound: this model makes it without being asked and without extra cost.",
  "processingSeconds": 240,
  "price": {
    "baseCostMicroCents": 40000,
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
