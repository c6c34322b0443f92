// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 3.0 Pro, Motion Control. Lets the person in an image act out a video, in the quality of Kling 3.0 Pro, at one price whatever its length.
 *
 * Costs $0.05 per job. Takes about 180 seconds.
 */
export const klingPlusKling30ProMotionControl: ModelFacts<"kling-plus/kling-3.0-pro/motion-control"> = {
  "slug": "kling-plus/kling-3.0-pro/motion-control",
  "displayName": "Kling 3.0 Pro",
  "provider": "Kling Plus",
  "capability": "motion-control",
  "description": "Lets the person in an image act out a video, in the quality of Kling 3.0 Pro, at one price whatever its length.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 50000,
    "per": "job",
    "factors": []
  }
};
