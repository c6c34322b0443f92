// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Kling 2.6 Pro, Motion Control. Lets the person in an image act out a video of 3 to 30 seconds, at one price whatever its length.
 *
 * Costs $0.04 per job. Takes about 180 seconds.
 */
export const klingPlusKling26ProMotionControl: ModelFacts<"kling-plus/kling-2.6-pro/motion-control"> = {
  "slug": "kling-plus/kling-2.6-pro/motion-control",
  "displayName": "Kling 2.6 Pro",
  "provider": "Kling Plus",
  "capability": "motion-control",
  "description": "Lets the person in an image act out a video of 3 to 30 seconds, at one price whatever its length.",
  "processingSeconds": 180,
  "price": {
    "baseCostMicroCents": 40000,
    "per": "job",
    "factors": []
  }
};
