// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O1, Start-End Frame to Video. */
export const klingI2vFramesO1StartEndFrameToVideoInput: InputValidator<"kling/kling-i2v-frames-o1/start-end-frame-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-i2v-frames-o1/start-end-frame-to-video", {
  "type": "object",
  "description": "The input of Kling O1, start-end frame to video.",
  "required": [
    "prompt",
    "start_frame_url",
    "end_frame_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
    },
    "start_frame_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "end_frame_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
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
    }
  }
});
