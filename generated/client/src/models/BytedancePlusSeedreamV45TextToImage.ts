// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Seedream V4.5, Text to Image. Images from text in eight shapes at one price: 4K costs no more than 512p.
 *
 * Costs $0.04 with the defaults: $0.04 per request, times `resolution`. Takes about 60 seconds.
 * - `resolution`: "512p" × 1, "1k" × 1, "2k" (default) × 1, "4k" × 1
 */
export const bytedancePlusSeedreamV45TextToImage: ModelFacts<"bytedance-plus/seedream-v4.5/text-to-image"> = {
  "slug": "bytedance-plus/seedream-v4.5/text-to-image",
  "displayName": "Seedream V4.5",
  "provider": "ByteDance+",
  "capability": "text-to-image",
  "description": "Images from text in eight shapes at one price: 4K costs no more than 512p.",
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
