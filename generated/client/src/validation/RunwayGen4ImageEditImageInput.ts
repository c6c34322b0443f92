// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Gen 4 Image, Edit Image. */
export const runwayGen4ImageEditImageInput: InputValidator<"runway/gen-4-image/edit-image"> = /* @__PURE__ */ inputValidator("runway/gen-4-image/edit-image", {
  "type": "object",
  "description": "The input of Gen 4 Image, edit image.",
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
