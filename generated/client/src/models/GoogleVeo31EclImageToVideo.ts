// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Veo 3.1 (ECL), Image to Video. Animates an image in about a minute and a half. Silent unless you ask for sound, and 4K costs nothing extra.
 *
 * Costs $0.80 with the defaults: $0.20 per second, times `duration` and `has_sound`. Takes about 85 seconds.
 * - `duration`: "4" (default) × 4, "6" × 6, "8" × 8
 * - `has_sound`: "false" (default) × 1, "true" × 1.5
 */
export const googleVeo31EclImageToVideo: ModelFacts<"google/veo-3.1-ecl/image-to-video"> = {
  "slug": "google/veo-3.1-ecl/image-to-video",
  "displayName": "Veo 3.1 (ECL)",
  "provider": "Google",
  "capability": "image-to-video",
  "description": "Animates an image in about a minute and a half. Silent unless you ask for sound, and 4K costs nothing extra.",
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
