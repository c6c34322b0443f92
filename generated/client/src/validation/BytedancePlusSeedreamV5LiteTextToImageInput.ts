// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedream V5 Lite, Text to Image. */
export const bytedancePlusSeedreamV5LiteTextToImageInput: InputValidator<"bytedance-plus/seedream-v5-lite/text-to-image"> = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v5-lite/text-to-image", {
  "type": "object",
  "description": "The input of Seedream V5 Lite, text to image.",
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
    "resolution": {
      "type": "string",
      "enum": [
        "1K",
        "2K",
        "4K"
      ],
      "default": "2K",
      "description": "The resolution of the image, with a capital K. All three cost the same."
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
