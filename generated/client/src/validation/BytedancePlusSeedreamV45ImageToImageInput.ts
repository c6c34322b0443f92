// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedream V4.5, Image to Image. */
export const bytedancePlusSeedreamV45ImageToImageInput: InputValidator<"bytedance-plus/seedream-v4.5/image-to-image"> = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v4.5/image-to-image", {
  "type": "object",
  "description": "The input of Seedream V4.5, image to image.",
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
      "maxItems": 10,
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of up to ten images to work from. They must be reachable from the internet."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "1:1",
        "16:9",
        "9:16",
        "4:3",
        "3:4",
        "3:2",
        "2:3",
        "21:9"
      ],
      "default": "1:1",
      "description": "The shape of the image, width to height. Square unless you choose another."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "512p",
        "1k",
        "2k",
        "4k"
      ],
      "default": "2k",
      "description": "The resolution of the image, with a small k. All four cost the same."
    }
  }
});
