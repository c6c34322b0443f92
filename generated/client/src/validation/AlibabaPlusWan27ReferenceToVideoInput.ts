// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Wan 2.7, Reference to Video. */
export const alibabaPlusWan27ReferenceToVideoInput: InputValidator<"alibaba-plus/wan-2.7/reference-to-video"> = /* @__PURE__ */ inputValidator("alibaba-plus/wan-2.7/reference-to-video", {
  "type": "object",
  "description": "The input of Wan 2.7, reference to video.",
  "required": [
    "prompt"
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
      "description": "The address of an image of what should appear. It must be reachable from the internet."
    },
    "image_urls": {
      "type": "array",
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of several images of what should appear. They must be reachable from the internet."
    },
    "video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video to take as a model. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "start_frame_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image with which the video begins. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "reference_voice_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of a recording of the voice to speak with. It must be reachable from the internet."
    },
    "aspect_ratio": {
      "type": "string",
      "description": "The shape of the picture, width to height, such as `16:9` for landscape or `9:16` for phones."
    },
    "shot_type": {
      "type": "string",
      "description": "Who plans the shots."
    },
    "negative_prompt": {
      "type": "string",
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
    },
    "enable_prompt_expansion": {
      "type": "boolean",
      "description": "Whether the model may add detail to the prompt before it begins."
    },
    "seed": {
      "type": "integer",
      "format": "int64",
      "description": "A number that fixes the randomness, so that the same input gives a similar result again. Without it, every run differs."
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
        "10"
      ],
      "default": "5",
      "description": "The length of the video in whole seconds from 2 to 10, as a string. Every second is paid."
    },
    "resolution": {
      "type": "string",
      "enum": [
        "720p",
        "1080p"
      ],
      "default": "1080p",
      "description": "The resolution of the video. `1080p` is the default and costs extra, so `720p` saves money."
    }
  }
});
