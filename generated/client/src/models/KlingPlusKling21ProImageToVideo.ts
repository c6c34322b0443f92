// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.1 Pro, Image to Video. Animates an image, with a dial for how closely the prompt is followed and a negative prompt for what must not appear.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingPlusKling21ProImageToVideo: ModelFacts<"kling-plus/kling-2.1-pro/image-to-video"> = {
  "slug": "kling-plus/kling-2.1-pro/image-to-video",
  "displayName": "Kling 2.1 Pro",
  "provider": "Kling Plus",
  "capability": "image-to-video",
  "description": "Animates an image, with a dial for how closely the prompt is followed and a negative prompt for what must not appear.",
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
