// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O3 Standard, Video Edit. Changes a video as you say in words and keeps the rest as it was, at the low price of the standard tier.
 *
 * Costs $0.03 per video. Takes about 180 seconds.
 */
export const klingPlusKlingO3StandardVideoEdit: ModelFacts<"kling-plus/kling-o3-standard/video-edit"> = {
  "slug": "kling-plus/kling-o3-standard/video-edit",
  "displayName": "Kling O3 Standard",
  "provider": "Kling Plus",
  "capability": "video-edit",
  "description": "Changes a video as you say in words and keeps the rest as it was, at the low price of the standard tier.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 30000,
    "per": "video",
    "factors": []
  }
};
