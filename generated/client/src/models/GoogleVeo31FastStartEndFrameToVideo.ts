// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Veo 3.1 Fast, Start-End Frame to Video. Moves from one image to another in about a minute and a half, at half the price per second of its siblings. It needs no prompt and has no sound option.
 *
 * Costs $0.40 with the defaults: $0.10 per second, times `duration`. Takes about 85 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 */
export const googleVeo31FastStartEndFrameToVideo: ModelFacts<"google/veo-3.1-fast/start-end-frame-to-video"> = {
  "slug": "google/veo-3.1-fast/start-end-frame-to-video",
  "displayName": "Veo 3.1 Fast",
  "provider": "Google",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another in about a minute and a half, at half the price per second of its siblings. It needs no prompt and has no sound option.",
  "processingSeconds": 85,
  "price": {
    "baseCostMicroCents": 100000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "4",
        "multipliers": {
          "4": 4,
          "6": 6,
          "8": 8
        }
      }
    ]
  }
};
