// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 2.6 Pro, Text to Video. */
export const kling26ProTextToVideoInput: InputValidator<"kling/kling-2.6-pro/text-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-2.6-pro/text-to-video", {
  "type": "object",
  "description": "The input of Kling 2.6 Pro, text to video.",
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
        "9:16"
      ],
      "default": "16:9",
      "description": "The shape of the video, `16:9` for landscape or `9:16` for phones. This model has no square."
    },
    "duration": {
      "type": "string",
      "enum": [
        "5",
        "10"
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
