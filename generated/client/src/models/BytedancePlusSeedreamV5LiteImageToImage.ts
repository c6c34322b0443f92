// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Seedream V5 Lite, Image to Image. One to four new images out of up to ten that you send, each paid for itself, up to 2K.
 *
 * Costs $0.035 with the defaults: $0.035 per image, times `num_images`. Takes about 60 seconds.
 * - `num_images`: "1" (default) × 1, "2" × 2, "3" × 3, "4" × 4
 */
export const bytedancePlusSeedreamV5LiteImageToImage: ModelFacts<"bytedance-plus/seedream-v5-lite/image-to-image"> = {
  "slug": "bytedance-plus/seedream-v5-lite/image-to-image",
  "displayName": "Seedream V5 Lite",
  "provider": "ByteDance+",
  "capability": "image-to-image",
  "description": "One to four new images out of up to ten that you send, each paid for itself, up to 2K.",
  "processingSeconds": 60,
  "price": {
    "baseCostMicroCents": 35000,
    "per": "image",
    "factors": [
      {
        "parameter": "num_images",
        "default": "1",
        "multipliers": {
          "1": 1,
          "2": 2,
          "3": 3,
          "4": 4
        }
      }
    ]
  }
};
