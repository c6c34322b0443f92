// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 3.0 Standard, Text to Video. */
export const klingPlusKling30StandardTextToVideoInput: InputValidator<"kling-plus/kling-3.0-standard/text-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-3.0-standard/text-to-video", {
  "type": "object",
  "description": "The input of Kling 3.0 Standard from Kling Plus, text to video.",
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
      "default": "true",
      "description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
    },
    "cfg_scale": {
      "type": "number",
      "format": "double",
      "description": "How closely the video follows the prompt."
    },
    "negative_prompt": {
      "type": "string",
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
    },
    "shot_type": {
      "type": "string",
      "description": "Who plans the shots."
    }
  }
});
