// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Nano Banana 2, Edit Image. */
export const googleNanoBanana2EditImageInput: InputValidator<"google/nano-banana-2/edit-image"> = /* @__PURE__ */ inputValidator("google/nano-banana-2/edit-image", {
  "type": "object",
  "description": "The input of Nano Banana 2, edit image.",
  "required": [
    "prompt",
    "image_urls"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 5000,
      "description": "What to change and what to keep, in plain words. At most 5,000 characters."
    },
    "image_urls": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of the images to work on. They must be reachable from the internet. For local files, upload them first and use their `fileUrl`."
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
