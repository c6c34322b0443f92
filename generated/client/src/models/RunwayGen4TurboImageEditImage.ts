// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Gen 4 Turbo Image, Edit Image. The quick editor from Runway: changes images at one low price, always in 1080p.
 *
 * Costs $0.02 per request. Takes about 30 seconds.
 */
export const runwayGen4TurboImageEditImage: ModelFacts<"runway/gen-4-turbo-image/edit-image"> = {
  "slug": "runway/gen-4-turbo-image/edit-image",
  "displayName": "Gen 4 Turbo Image",
  "provider": "Runway",
  "capability": "edit-image",
  "description": "The quick editor from Runway: changes images at one low price, always in 1080p.",
  "processingSeconds": 30,
  "price": {
    "baseCostMicroCents": 20000,
    "per": "request",
    "factors": []
  }
};
