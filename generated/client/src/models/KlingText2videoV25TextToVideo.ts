// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling Text2Video V2.5, Text to Video. Cinematic video straight from a text description, in standard or professional quality.
 *
 * Costs $0.225 with the defaults: $0.045 per second, times `quality` and `duration`. Takes about 180 seconds.
 * - `quality`: "std" (default) × 1, "pro" × 1.5
 * - `duration`: "5" (default) × 5, "10" × 10
 */
export const klingText2videoV25TextToVideo: ModelFacts<"kling/kling-text2video-v25/text-to-video"> = {
  "slug": "kling/kling-text2video-v25/text-to-video",
  "displayName": "Kling Text2Video V2.5",
  "provider": "Kling",
  "capability": "text-to-video",
  "description": "Cinematic video straight from a text description, in standard or professional quality.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 45000,
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
