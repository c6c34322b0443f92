// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1 Standard, Video Edit. Changes a video as you say in words, with up to ten pictures of what should appear, at one price per video.
 *
 * Costs $0.03 per video. Takes about 180 seconds.
 */
export const klingPlusKlingO1StandardVideoEdit: ModelFacts<"kling-plus/kling-o1-standard/video-edit"> = {
  "slug": "kling-plus/kling-o1-standard/video-edit",
  "displayName": "Kling O1 Standard",
  "provider": "Kling Plus",
  "capability": "video-edit",
  "description": "Changes a video as you say in words, with up to ten pictures of what should appear, at one price per video.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 30000,
    "per": "video",
    "factors": []
  }
};
