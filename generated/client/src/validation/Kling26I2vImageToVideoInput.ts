// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 2.6 I2V, Image to Video. */
export const kling26I2vImageToVideoInput: InputValidator<"kling/kling-2.6-i2v/image-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-2.6-i2v/image-to-video", {
  "type": "object",
  "description": "The input of Kling 2.6 I2V, image to video.",
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
