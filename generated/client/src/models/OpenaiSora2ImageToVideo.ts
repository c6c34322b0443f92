// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Sora 2, Image to Video. Animates an image all by itself: this model takes no prompt.
 *
 * Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 180 seconds.
 * - `duration`: "4" (default) × 4, "8" × 8, "12" × 12
 */
export const openaiSora2ImageToVideo: ModelFacts<"openai/sora-2/image-to-video"> = {
  "slug": "openai/sora-2/image-to-video",
  "displayName": "Sora 2",
  "provider": "OpenAI",
  "capability": "image-to-video",
  "description": "Animates an image all by itself: this model takes no prompt.",
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
