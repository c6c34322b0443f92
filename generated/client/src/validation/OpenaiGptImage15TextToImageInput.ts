// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of GPT Image 1.5, Text to Image. */
export const openaiGptImage15TextToImageInput: InputValidator<"openai/gpt-image-1.5/text-to-image"> = /* @__PURE__ */ inputValidator("openai/gpt-image-1.5/text-to-image", {
  "type": "object",
  "description": "The input of GPT Image 1.5, text to image.",
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
        "3:2",
        "2:3"
      ],
      "default": "1:1",
      "description": "The shape of the image: square, landscape (`3:2`) or portrait (`2:3`)."
    }
  }
});
