// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Veo 3.1 Fast, Text to Video. */
export const googleVeo31FastTextToVideoInput: InputValidator<"google/veo-3.1-fast/text-to-video"> = /* @__PURE__ */ inputValidator("google/veo-3.1-fast/text-to-video", {
  "type": "object",
  "description": "The input of Veo 3.1 Fast, text to video.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 4000,
      "description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
    },
    "aspect_ratio": {
      "type": "string",
      "enum": [
        "16:9",
        "9:16"
      ],
      "default": "16:9",
      "description": "The shape of the video, `16:9` for landscape or `9:16` for phones. There is no square."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1080p",
        "4k"
      ],
      "default": "720p",
      "description": "The resolution of the video. `1080p` costs no more than `720p`; `4k` costs extra."
    },
    "duration": {
      "type": "string",
      "enum": [
        "4",
        "6",
        "8"
      ],
      "default": "8",
      "description": "The length of the video in seconds, as a string. The longest is the default, so a shorter one saves money."
    },
    "has_sound": {
      "type": "string",
      "enum": [
        "false",
        "true"
      ],
      "default": "true",
      "description": "Whether the video gets sound. A string, not a boolean. Sound costs extra and is on unless you send `\"false\"`."
    },
    "seed": {
      "type": "integer",
      "format": "int64",
      "description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
    }
  }
});
