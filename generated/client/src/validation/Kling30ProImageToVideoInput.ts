// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 3.0 Pro, Image to Video. */
export const kling30ProImageToVideoInput: InputValidator<"kling/kling-3.0-pro/image-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-3.0-pro/image-to-video", {
  "type": "object",
  "description": "The input of Kling 3.0 Pro, image to video.",
  "required": [
    "prompt",
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
    },
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "16:9",
        "9:16",
        "1:1"
      ],
      "default": "16:9",
      "description": "The shape of the picture, width to height. `16:9` for landscape, `9:16` for phones, `1:1` for a square."
    },
    "duration": {
      "type": "string",
      "enum": [
        "5",
        "10",
        "15"
      ],
      "default": "5",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    },
    "has_sound": {
      "type": "string",
      "enum": [
        "false",
        "true"
      ],
      "default": "false",
      "description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
    }
  }
});
