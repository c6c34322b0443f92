// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Gen 4 Image, Text to Image. */
export const runwayGen4ImageTextToImageInput: InputValidator<"runway/gen-4-image/text-to-image"> = /* @__PURE__ */ inputValidator("runway/gen-4-image/text-to-image", {
  "type": "object",
  "description": "The input of Gen 4 Image, text to image.",
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
      "description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1080p"
      ],
      "default": "720p",
      "description": "The resolution of the image. `1080p` costs extra."
    },
    "style": {
      "type": "string",
      "description": "The look of the image, by name."
    },
    "diversity": {
      "type": "number",
      "format": "double",
      "description": "How much results of the same prompt may differ from each other."
    }
  }
});
