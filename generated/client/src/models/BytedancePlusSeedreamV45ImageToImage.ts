// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Seedream V4.5, Image to Image. Makes one image out of up to ten that you send, as you say in words, at one price for every resolution.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 60 seconds.
 * - `resolution`: "512p" × 1, "1k" × 1, "2k" (default) × 1, "4k" × 1
 */
export const bytedancePlusSeedreamV45ImageToImage: ModelFacts<"bytedance-plus/seedream-v4.5/image-to-image"> = {
  "slug": "bytedance-plus/seedream-v4.5/image-to-image",
  "displayName": "Seedream V4.5",
  "provider": "ByteDance+",
  "capability": "image-to-image",
  "description": "Makes one image out of up to ten that you send, as you say in words, at one price for every resolution.",
  "processingSeconds": 60,
  "price": {
    "baseCostMicroCents": 40000,
    "per": "request",
    "factors": [
      {
        "parameter": "resolution",
        "default": "2k",
        "multipliers": {
          "512p": 1,
          "1k": 1,
          "2k": 1,
          "4k": 1
        }
      }
    ]
  }
};
