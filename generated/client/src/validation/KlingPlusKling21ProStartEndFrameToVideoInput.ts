// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 2.1 Pro, Start-End Frame to Video. */
export const klingPlusKling21ProStartEndFrameToVideoInput: InputValidator<"kling-plus/kling-2.1-pro/start-end-frame-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-2.1-pro/start-end-frame-to-video", {
  "type": "object",
  "description": "The input of Kling 2.1 Pro, start-end frame to video.",
  "required": [
    "prompt",
    "image_url",
    "end_image_url"
  ],
  "additionalProperties": false,
  "properties": {
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
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
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
    "guidance_scale": {
      "type": "number",
      "format": "double",
      "minimum": 0,
      "maximum": 1,
      "default": 0.5,
      "description": "How closely the video follows the prompt, from 0 (freely) to 1 (closely)."
    },
    "negative_prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
    }
  }
});
