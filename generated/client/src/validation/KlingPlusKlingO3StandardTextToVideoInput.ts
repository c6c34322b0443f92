// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O3 Standard, Text to Video. */
export const klingPlusKlingO3StandardTextToVideoInput: InputValidator<"kling-plus/kling-o3-standard/text-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o3-standard/text-to-video", {
  "type": "object",
  "description": "The input of Kling O3 Standard, text to video.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. The more concrete the scene, the closer the result."
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
