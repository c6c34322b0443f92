// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O3 Standard, Image to Video. */
export const klingPlusKlingO3StandardImageToVideoInput: InputValidator<"kling-plus/kling-o3-standard/image-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/image-to-video", {
  "type": "object",
  "description": "The input of Kling O3 Standard, image to video.",
  "required": [
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. The more concrete the scene, the closer the result."
    },
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "duration": {
      "type": "string",
      "enum": [
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15"
      ],
      "default": "5",
      "description": "The length of the video in whole seconds from 3 to 15, as a string. Every second is paid."
    },
    "has_sound": {
      "type": "string",
      "enum": [
        "false",
        "true"
      ],
      "default": "false",
      "description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
    },
    "shot_type": {
      "type": "string",
      "enum": [
        "customize",
        "intelligent"
      ],
      "default": "customize",
      "description": "Who plans the shots, you with `customize` or the model with `intelligent`."
    },
    "multishot": {
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": true
      },
      "description": "The shots of the video one by one, for a story in several cuts."
    }
  }
});
