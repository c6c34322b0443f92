// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedance 2.0 Fast, Text to Video. */
export const bytedanceSeedance20FastTextToVideoInput: InputValidator<"bytedance/seedance-2.0-fast/text-to-video"> = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0-fast/text-to-video", {
  "type": "object",
  "description": "The input of Seedance 2.0 Fast, text to video.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. The more concrete the scene, the closer the result."
    },
    "aspect_ratio": {
      "type": "string",
      "description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
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
