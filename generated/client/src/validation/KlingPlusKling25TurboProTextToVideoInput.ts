// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 2.5 Turbo Pro, Text to Video. */
export const klingPlusKling25TurboProTextToVideoInput: InputValidator<"kling-plus/kling-2.5-turbo-pro/text-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-2.5-turbo-pro/text-to-video", {
  "type": "object",
  "description": "The input of Kling 2.5 Turbo Pro, text to video.",
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
        "10"
      ],
      "default": "5",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    },
    "guidance_scale": {
      "type": "number",
      "format": "double",
      "minimum": 0,
      "maximum": 1,
      "default": 0.5,
      "description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
    },
    "negative_prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
    }
  }
});
