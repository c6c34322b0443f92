// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Wan 2.6 Flash, Image to Video. */
export const alibabaPlusWan26FlashImageToVideoInput: InputValidator<"alibaba-plus/wan-2.6-flash/image-to-video"> = /* @__PURE__ */ inputValidator("alibaba-plus/wan-2.6-flash/image-to-video", {
  "type": "object",
  "description": "The input of Wan 2.6 Flash from Alibaba+, image to video.",
  "required": [
    "prompt",
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. The more concrete the scene, the closer the result."
    },
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "negative_prompt": {
      "type": "string",
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
    },
    "duration": {
      "type": "string",
      "enum": [
        "2",
        "3",
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
      "description": "The length of the video in whole seconds from 2 to 15, as a string. Every second is paid."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1080p"
      ],
      "default": "720p",
      "description": "The resolution of the video. `1080p` costs extra."
    }
  }
});
