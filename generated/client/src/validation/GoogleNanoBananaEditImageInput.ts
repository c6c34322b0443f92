// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Nano Banana, Edit Image. */
export const googleNanoBananaEditImageInput: InputValidator<"google/nano-banana/edit-image"> = /* @__PURE__ */ inputValidator("google/nano-banana/edit-image", {
  "type": "object",
  "description": "The input of Nano Banana, edit image.",
  "required": [
    "prompt",
    "image_urls"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to change and what to keep, in plain words."
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
