// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Gen 4, Image to Video. */
export const runwayGen4ImageToVideoInput: InputValidator<"runway/gen-4/image-to-video"> = /* @__PURE__ */ inputValidator("runway/gen-4/image-to-video", {
  "type": "object",
  "description": "The input of Gen 4, image to video.",
  "required": [
    "prompt",
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What to make, in plain words. Keep to the essentials, because this model reads at most 1,000 characters."
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
        "1:1",
        "4:3",
        "3:4",
        "21:9"
      ],
      "default": "16:9",
      "description": "The shape of the video, width to height, up to the `21:9` of cinema."
    },
    "duration": {
      "type": "string",
      "enum": [
        "5",
        "10"
      ],
      "default": "5",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    }
  }
});
