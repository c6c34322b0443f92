// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of GPT Image 1.5, Edit Image. */
export const openaiGptImage15EditImageInput: InputValidator<"openai/gpt-image-1.5/edit-image"> = /* @__PURE__ */ inputValidator("openai/gpt-image-1.5/edit-image", {
  "type": "object",
  "description": "The input of GPT Image 1.5, edit image.",
  "required": [
    "prompt",
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 5000,
      "description": "What to change and what to keep, in plain words. At most 5,000 characters."
    },
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to change. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
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
