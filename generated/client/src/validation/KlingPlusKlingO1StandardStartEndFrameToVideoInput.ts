// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O1 Standard, Start-End Frame to Video. */
export const klingPlusKlingO1StandardStartEndFrameToVideoInput: InputValidator<"kling-plus/kling-o1-standard/start-end-frame-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/start-end-frame-to-video", {
  "type": "object",
  "description": "The input of Kling O1 Standard, start-end frame to video.",
  "required": [
    "prompt",
    "image_url",
    "end_image_url"
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
      "description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "end_image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image with which the video ends. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "duration": {
      "type": "string",
      "enum": [
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10"
      ],
      "default": "5",
      "description": "The length of the video in whole seconds from 3 to 10, as a string. Every second is paid."
    }
  }
});
