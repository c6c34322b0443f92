// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling Motion 3.0, Motion Transfer to Video. */
export const klingMotionCreateV3MotionTransferToVideoInput: InputValidator<"kling/kling-motion-create-v3/motion-transfer-to-video"> = /* @__PURE__ */ inputValidator("kling/kling-motion-create-v3/motion-transfer-to-video", {
  "type": "object",
  "description": "The input of Kling Motion 3.0, motion transfer to video.",
  "required": [
    "image_url",
    "motion_video_url"
  ],
  "additionalProperties": false,
  "properties": {
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image of the person who is to move. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "motion_video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video whose motion is taken over. Its length becomes the length of the result and sets the price."
    },
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What else should happen, in plain words. The motion itself comes from the video. At most 2,500 characters."
    },
    "quality": {
      "type": "string",
      "enum": [
        "std",
        "pro"
      ],
      "default": "std",
      "description": "The quality tier. `pro` looks better and costs more than `std`."
    }
  }
});
