// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 3.0 Standard, Text to Video. */
export const kling30StandardTextToVideoInput: InputValidator<"kling/kling-3.0-standard/text-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-3.0-standard/text-to-video", {
  "type": "object",
  "description": "The input of Kling 3.0 Standard, text to video.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "16:9",
        "9:16",
        "1:1"
      ],
      "default": "16:9",
      "description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
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
    },
    "has_sound": {
      "type": "string",
      "enum": [
        "false",
        "true"
      ],
      "default": "false",
      "description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
    }
  }
});
