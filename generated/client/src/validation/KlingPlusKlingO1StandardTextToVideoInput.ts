// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O1 Standard, Text to Video. */
export const klingPlusKlingO1StandardTextToVideoInput: InputValidator<"kling-plus/kling-o1-standard/text-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/text-to-video", {
  "type": "object",
  "description": "The input of Kling O1 Standard, text to video.",
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
        "5",
        "10"
      ],
      "default": "5",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    }
  }
});
