// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling O1 Pro, Video Edit Fast. The quick editor: changes a video as you say in about two minutes, at one price per video.
 *
 * Costs $0.03 per video. Takes about 120 seconds.
 */
export const klingPlusKlingO1ProVideoEditFast: ModelFacts<"kling-plus/kling-o1-pro/video-edit-fast"> = {
  "slug": "kling-plus/kling-o1-pro/video-edit-fast",
  "displayName": "Kling O1 Pro",
  "provider": "Kling Plus",
  "capability": "video-edit-fast",
  "description": "The quick editor: changes a video as you say in about two minutes, at one price per video.",
  "processingSeconds": 120,
  "price": {
    "baseCostMicroCents": 30000,
    "per": "video",
    "factors": []
  }
};
