// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling Text2Video V2.5, Text to Video. */
export const klingText2videoV25TextToVideoInput: InputValidator<"kling/kling-text2video-v25/text-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-text2video-v25/text-to-video", {
  "type": "object",
  "description": "The input of Kling Text2Video V2.5, text to video.",
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
    "quality": {
      "type": "string",
      "enum": [
        "std",
        "pro"
      ],
      "default": "std",
      "description": "The quality tier. `pro` looks better and costs more than `std`."
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
    "seed": {
      "type": "integer",
      "format": "int64",
      "description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
    }
  }
});
