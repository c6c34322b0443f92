// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Veo 3.1, Start-End Frame to Video. Moves from one image to another with the full Veo 3.1, in about two minutes. It needs no prompt, and 4K costs nothing extra.
 *
 * Costs $0.80 with the defaults: $0.20 per second, times `duration`. Takes about 120 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 */
export const googleVeo31StartEndFrameToVideo: ModelFacts<"google/veo-3.1/start-end-frame-to-video"> = {
  "slug": "google/veo-3.1/start-end-frame-to-video",
  "displayName": "Veo 3.1",
  "provider": "Google",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another with the full Veo 3.1, in about two minutes. It needs no prompt, and 4K costs nothing extra.",
  "processingSeconds": 120,
  "price": {
    "baseCostMicroCents": 200000,
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
