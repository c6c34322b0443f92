// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Veo 3.1 (ECL), Image to Video. */
export const googleVeo31EclImageToVideoInput: InputValidator<"google/veo-3.1-ecl/image-to-video"> = /* @__PURE__ */ inputValidator("google/veo-3.1-ecl/image-to-video", {
  "type": "object",
  "description": "The input of Veo 3.1 (ECL), image to video.",
  "required": [
    "prompt",
    "image_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 4000,
      "description": "What to make, in plain words. There is room for scene, camera, light and sound. At most 4,000 characters."
    },
    "image_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image to start from. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
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
    "duration": {
      "type": "string",
      "enum": [
        "4",
        "6",
        "8"
      ],
      "default": "4",
      "description": "The length of the video in seconds, as a string. The shortest is the default. The cost grows with it."
    },
    "has_sound": {
      "type": "string",
      "enum": [
        "false",
        "true"
      ],
      "default": "false",
      "description": "Whether the video gets sound. A string, not a boolean. Sound costs extra."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1080p",
        "4k"
      ],
      "default": "720p",
      "description": "The resolution of the video. All three cost the same."
    }
  }
});
