// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O3 Standard, Video Edit. */
export const klingPlusKlingO3StandardVideoEditInput: InputValidator<"kling-plus/kling-o3-standard/video-edit"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/video-edit", {
  "type": "object",
  "description": "The input of Kling O3 Standard, video edit.",
  "required": [
    "prompt",
    "video_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to change and what to keep, in plain words."
    },
    "video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video to work on. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "images": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of images whose people, things or style are taken over. Leave it out to work without."
    },
    "keep_original_sound": {
      "type": "boolean",
      "default": true,
      "description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
    },
    "shot_type": {
      "type": "string",
      "enum": [
        "customize",
        "intelligent"
      ],
      "default": "customize",
      "description": "Who plans the shots, you with `customize` or the model with `intelligent`."
    }
  }
});
