// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Sora 2, Text to Video. OpenAI's video model: 4, 8 or 12 seconds from text, in landscape or portrait.
 *
 * Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 180 seconds.
 * - `duration`: "4" (default) × 4, "8" × 8, "12" × 12
 */
export const openaiSora2TextToVideo: ModelFacts<"openai/sora-2/text-to-video"> = {
  "slug": "openai/sora-2/text-to-video",
  "displayName": "Sora 2",
  "provider": "OpenAI",
  "capability": "text-to-video",
  "description": "OpenAI's video model: 4, 8 or 12 seconds from text, in landscape or portrait.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 100000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "4",
        "multipliers": {
          "4": 4,
          "8": 8,
          "12": 12
        }
      }
    ]
  }
};
