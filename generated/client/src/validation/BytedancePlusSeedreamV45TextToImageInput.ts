// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedream V4.5, Text to Image. */
export const bytedancePlusSeedreamV45TextToImageInput: InputValidator<"bytedance-plus/seedream-v4.5/text-to-image"> = /* @__PURE__ */ inputValidator("bytedance-plus/seedream-v4.5/text-to-image", {
  "type": "object",
  "description": "The input of Seedream V4.5, text to image.",
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
