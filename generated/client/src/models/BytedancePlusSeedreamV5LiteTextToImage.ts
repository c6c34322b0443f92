// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Seedream V5 Lite, Text to Image. One to four images from one prompt, each paid for itself, up to 4K. It writes its resolutions with a capital K.
 *
 * Costs $0.035 with the defaults: $0.035 per image, times `num_images`. Takes about 60 seconds.
 * - `num_images`: "1" (default) × 1, "2" × 2, "3" × 3, "4" × 4
 */
export const bytedancePlusSeedreamV5LiteTextToImage: ModelFacts<"bytedance-plus/seedream-v5-lite/text-to-image"> = {
  "slug": "bytedance-plus/seedream-v5-lite/text-to-image",
  "displayName": "Seedream V5 Lite",
  "provider": "ByteDance+",
  "capability": "text-to-image",
  "description": "One to four images from one prompt, each paid for itself, up to 4K. It writes its resolutions with a capital K.",
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
