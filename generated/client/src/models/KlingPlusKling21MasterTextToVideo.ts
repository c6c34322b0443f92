// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.1 Master, Text to Video. Video from text for those who want a say: how closely the prompt is followed, and what must not appear.
 *
 * Costs $0.20 with the defaults: $0.04 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingPlusKling21MasterTextToVideo: ModelFacts<"kling-plus/kling-2.1-master/text-to-video"> = {
  "slug": "kling-plus/kling-2.1-master/text-to-video",
  "displayName": "Kling 2.1 Master",
  "provider": "Kling Plus",
  "capability": "text-to-video",
  "description": "Video from text for those who want a say: how closely the prompt is followed, and what must not appear.",
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
