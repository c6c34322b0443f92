// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.1 Master, Image to Video. Animates a still image as your prompt says, with control over how closely the prompt is followed.
 *
 * Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingPlusKling21MasterImageToVideo: ModelFacts<"kling-plus/kling-2.1-master/image-to-video"> = {
  "slug": "kling-plus/kling-2.1-master/image-to-video",
  "displayName": "Kling 2.1 Master",
  "provider": "Kling Plus",
  "capability": "image-to-video",
  "description": "Animates a still image as your prompt says, with control over how closely the prompt is followed.",
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
