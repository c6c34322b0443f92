// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.5 Turbo Pro, Text to Video. The successor of Kling 2.1 for video from text, with the same dial for how closely the prompt is followed.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingPlusKling25TurboProTextToVideo: ModelFacts<"kling-plus/kling-2.5-turbo-pro/text-to-video"> = {
  "slug": "kling-plus/kling-2.5-turbo-pro/text-to-video",
  "displayName": "Kling 2.5 Turbo Pro",
  "provider": "Kling Plus",
  "capability": "text-to-video",
  "description": "The successor of Kling 2.1 for video from text, with the same dial for how closely the prompt is followed.",
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
