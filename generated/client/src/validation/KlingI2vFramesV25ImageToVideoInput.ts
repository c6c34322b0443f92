// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling I2V Frames V2.5, Image to Video. */
export const klingI2vFramesV25ImageToVideoInput: InputValidator<"kling/kling-i2v-frames-v25/image-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-i2v-frames-v25/image-to-video", {
  "type": "object",
  "description": "The input of Kling I2V Frames V2.5, image to video.",
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
    "quality": {
      "type": "string",
      "enum": [
        "std",
        "pro"
      ],
      "default": "std",
      "description": "The quality tier. `pro` looks better and costs more than `std`."
    },
    "duration": {
      "type": "string",
      "enum": [
        "5",
        "10"
      ],
      "default": "5",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
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
    "seed": {
      "type": "integer",
      "format": "int64",
      "description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
    }
  }
});
