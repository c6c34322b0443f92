// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Nano Banana 2, Text to Image. */
export const googleNanoBanana2TextToImageInput: InputValidator<"google/nano-banana-2/text-to-image"> = /* @__PURE__ */ inputValidator("google/nano-banana-2/text-to-image", {
  "type": "object",
  "description": "The input of Nano Banana 2, text to image.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 5000,
      "description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "9:16",
        "16:9",
        "1:1",
        "2:3",
        "3:2",
        "21:9",
        "3:4",
        "4:3",
        "4:5",
        "5:4"
      ],
      "default": "9:16",
      "description": "The shape of the image, width to height, from `9:16` for phones to `21:9` for cinema. Upright unless you choose another."
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
