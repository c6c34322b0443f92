// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedance 2.0 Fast, Start-End Frame to Video. */
export const bytedanceSeedance20FastStartEndFrameToVideoInput: InputValidator<"bytedance/seedance-2.0-fast/start-end-frame-to-video"> = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0-fast/start-end-frame-to-video", {
  "type": "object",
  "description": "The input of Seedance 2.0 Fast, start-end frame to video.",
  "required": [
    "prompt",
    "start_frame_url",
    "end_frame_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. The more concrete the scene, the closer the result."
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
    "duration": {
      "type": "string",
      "enum": [
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15"
      ],
      "default": "5",
      "description": "The length of the video in whole seconds from 4 to 15, as a string. Every second is paid."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1440p"
      ],
      "default": "720p",
      "description": "The resolution of the video. `1440p` has four times the pixels and costs extra."
    },
    "fps": {
      "type": "string",
      "enum": [
        "24",
        "30",
        "60"
      ],
      "default": "24",
      "description": "Frames per second, as a string. 24 looks like film; 30 and 60 move more smoothly and cost extra."
    }
  }
});
