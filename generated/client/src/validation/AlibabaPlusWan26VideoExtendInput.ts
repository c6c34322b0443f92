// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Wan 2.6, Video Extend. */
export const alibabaPlusWan26VideoExtendInput: InputValidator<"alibaba-plus/wan-2.6/video-extend"> = /* @__PURE__ */ inputValidator("alibaba-plus/wan-2.6/video-extend", {
  "type": "object",
  "description": "The input of Wan 2.6, video extend.",
  "required": [
    "prompt",
    "video_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What should happen next, in plain words. At most 2,500 characters."
    },
    "video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video to continue. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1080p"
      ],
      "default": "720p",
      "description": "The resolution of the video. Both cost the same."
    },
    "negative_prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
    },
    "duration": {
      "type": "string",
      "enum": [
        "5",
        "10",
        "15"
      ],
      "default": "5",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    }
  }
});
