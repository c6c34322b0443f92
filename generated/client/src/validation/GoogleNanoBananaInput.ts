// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Nano Banana, Text to Image. */
export const googleNanoBananaInput: InputValidator<"google/nano-banana"> = /* @__PURE__ */ inputValidator("google/nano-banana", {
  "type": "object",
  "description": "The input of Nano Banana, text to image.",
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
      "enum": [
        "9:16",
        "16:9",
        "1:1",
        "2:3",
        "3:2"
      ],
      "default": "9:16",
      "description": "The shape of the image, width to height. Upright, as on a phone, unless you choose another."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "1k",
        "2k",
        "4k"
      ],
      "default": "1k",
      "description": "The resolution of the image, with a small k. `2k` costs no more than `1k`; `4k` costs extra."
    }
  }
});
