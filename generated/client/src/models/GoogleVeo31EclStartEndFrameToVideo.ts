// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Veo 3.1 (ECL), Start-End Frame to Video. Moves from one image to another, silent or with sound. The frames are called first_frame_url and last_frame_url at this model only.
 *
 * Costs $0.80 with the defaults: $0.20 per second, times `duration` and `has_sound`. Takes about 85 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
export const googleVeo31EclStartEndFrameToVideo: ModelFacts<"google/veo-3.1-ecl/start-end-frame-to-video"> = {
  "slug": "google/veo-3.1-ecl/start-end-frame-to-video",
  "displayName": "Veo 3.1 (ECL)",
  "provider": "Google",
  "capability": "start-end-frame-to-video",
  "description": "Moves from one image to another, silent or with sound. The frames are called first_frame_url and last_frame_url at this model only.",
  "processingSeconds": 85,
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
      },
      {
        "parameter": "has_sound",
        "default": "false",
        "multipliers": {
          "false": 1,
          "true": 1.5
        }
      }
    ]
  }
};
