// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1 Standard, Text to Video. The plain way into Kling O1: text in, 5 or 10 seconds of video out.
 *
 * Costs $0.25 with the defaults: $0.05 per second, times `duration`. Takes about 240 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingPlusKlingO1StandardTextToVideo: ModelFacts<"kling-plus/kling-o1-standard/text-to-video"> = {
  "slug": "kling-plus/kling-o1-standard/text-to-video",
  "displayName": "Kling O1 Standard",
  "provider": "Kling Plus",
  "capability": "text-to-video",
  "description": "The plain way into Kling O1: text in, 5 or 10 seconds of video out.",
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
