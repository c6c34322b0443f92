// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Seedance 2.0, Omni Reference. */
export const bytedanceSeedance20OmniReferenceInput: InputValidator<"bytedance/seedance-2.0/omni-reference"> = /* @__PURE__ */ inputValidator("bytedance/seedance-2.0/omni-reference", {
  "type": "object",
  "description": "The input of Seedance 2.0, omni reference.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "description": "What to make, in plain words. It calls the media by place in their list: `@image1`, `@video1`, `@audio1`."
    },
    "aspect_ratio": {
      "type": "string",
      "description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
    },
    "omni_images": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of images, which the prompt calls `@image1`, `@image2` and so on."
    },
    "omni_videos": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of videos, which the prompt calls `@video1`, `@video2` and so on."
    },
    "omni_audios": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of sounds, which the prompt calls `@audio1`, `@audio2` and so on."
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
