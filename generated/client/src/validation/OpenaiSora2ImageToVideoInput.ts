// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Sora 2, Image to Video. */
export const openaiSora2ImageToVideoInput: InputValidator<"openai/sora-2/image-to-video"> = /* @__PURE__ */ inputValidator("openai/sora-2/image-to-video", {
  "type": "object",
  "description": "The input of Sora 2, image to video.",
  "required": [
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "16:9",
        "9:16"
      ],
      "default": "16:9",
      "description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
    },
    "duration": {
      "type": "string",
      "enum": [
        "4",
        "8",
        "12"
      ],
      "default": "4",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    }
  }
});
