// Made from openapi/ by `npm run build`. Do not edit.
import type { ModelFacts } from "../../../../scripts/client/models/ModelFacts.ts";

/**
 * Wan 2.6, Video Extend. Goes on where your video stops, for 5, 10 or 15 more seconds.
 *
 * Costs $0.75 with the defaults: $0.15 per second, times `duration`. Takes about 300 seconds.
 * - `duration`: "5" (default) × 5, "10" × 10, "15" × 15
 */
export const alibabaPlusWan26VideoExtend: ModelFacts<"alibaba-plus/wan-2.6/video-extend"> = {
  "slug": "alibaba-plus/wan-2.6/video-extend",
  "displayName": "Wan 2.6",
  "provider": "Alibaba+",
  "capability": "video-extend",
  "description": "Goes on where your video stops, for 5, 10 or 15 more seconds.",
  "processingSeconds": 300,
  "price": {
    "baseCostMicroCents": 150000,
    "per": "second",
    "factors": [
      {
        "parameter": "duration",
        "default": "5",
        "multipliers": {
          "5": 5,
          "10": 10,
          "15": 15
        }
      }
    ]
  }
};
