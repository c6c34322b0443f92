// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O1 Standard, Video Edit. */
export const klingPlusKlingO1StandardVideoEditInput: InputValidator<"kling-plus/kling-o1-standard/video-edit"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/video-edit", {
  "type": "object",
  "description": "The input of Kling O1 Standard, video edit.",
  "required": [
    "prompt",
    "video_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What to change and what to keep, in plain words. At most 2,500 characters."
    },
    "video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video to work on. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "images": {
      "type": "array",
      "maxItems": 10,
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of up to ten images whose people, things or style are taken over."
    },
    "keep_original_sound": {
      "type": "boolean",
      "default": true,
      "description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
    }
  }
});
