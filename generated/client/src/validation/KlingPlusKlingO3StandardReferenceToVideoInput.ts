// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O3 Standard, Reference to Video. */
export const klingPlusKlingO3StandardReferenceToVideoInput: InputValidator<"kling-plus/kling-o3-standard/reference-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/reference-to-video", {
  "type": "object",
  "description": "The input of Kling O3 Standard, reference to video.",
  "required": [
    "prompt",
    "video_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. The more concrete the scene, the closer the result."
    },
    "video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video to take as a model. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "images": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of images whose people, things or style are taken over. Leave it out to work without."
    },
    "aspect_ratio": {
      "type": "string",
      "description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
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
