// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O3 Pro, Video Edit. The professional video editor: changes what you name, with up to four pictures of what should appear.
 *
 * Costs $0.05 per video. Takes about 180 seconds.
 */
export const klingPlusKlingO3ProVideoEdit: ModelFacts<"kling-plus/kling-o3-pro/video-edit"> = {
  "slug": "kling-plus/kling-o3-pro/video-edit",
  "displayName": "Kling O3 Pro",
  "provider": "Kling Plus",
  "capability": "video-edit",
  "description": "The professional video editor: changes what you name, with up to four pictures of what should appear.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "video",
    "factors": []
  }
};
