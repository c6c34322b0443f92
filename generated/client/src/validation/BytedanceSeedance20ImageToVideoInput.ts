// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedance 2.0, Image to Video. */
export const bytedanceSeedance20ImageToVideoInput: InputValidator<"bytedance/seedance-2.0/image-to-video"> = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0/image-to-video", {
  "type": "object",
  "description": "The input of Seedance 2.0, image to video.",
  "required": [
    "prompt",
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 5000,
      "description": "What to make, in plain words. There is room for every detail of the picture. At most 5,000 characters."
    },
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
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
