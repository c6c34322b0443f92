// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedream V5 Lite, Image to Image. */
export const bytedancePlusSeedreamV5LiteImageToImageInput: InputValidator<"bytedance-plus/seedream-v5-lite/image-to-image"> = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v5-lite/image-to-image", {
  "type": "object",
  "description": "The input of Seedream V5 Lite, image to image.",
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
    "resolution": {
      "type": "string",
      "enum": [
        "1K",
        "2K"
      ],
      "default": "2K",
      "description": "The resolution of the image, with a capital K. Both cost the same, and there is no 4K here."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "1:1",
        "16:9",
        "9:16",
        "3:2",
        "2:3",
        "4:3",
        "3:4"
      ],
      "default": "1:1",
      "description": "The shape of the image, width to height. Square unless you choose another."
    },
    "num_images": {
      "type": "string",
      "enum": [
        "1",
        "2",
        "3",
        "4"
      ],
      "default": "1",
      "description": "How many images to make, as a string. Each one is paid."
    }
  }
});
