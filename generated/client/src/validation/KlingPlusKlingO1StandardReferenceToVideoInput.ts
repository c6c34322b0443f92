// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling O1 Standard, Reference to Video. */
export const klingPlusKlingO1StandardReferenceToVideoInput: InputValidator<"kling-plus/kling-o1-standard/reference-to-video"> = /* @__PURE__ */ inputValidator("kling-plus/kling-o1-standard/reference-to-video", {
  "type": "object",
  "description": "The input of Kling O1 Standard, reference to video.",
  "required": [
    "prompt",
    "video_url"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 2500,
      "description": "What to make, in plain words. The more concrete the scene, the motion and the light, the closer the result. At most 2,500 characters."
    },
    "video_url": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video to take as a model. It must be reachable from the internet. For a local file, upload it first and use its `fileUrl`."
    },
    "images": {
      "type": "array",
      "maxItems": 10,
      "items": {
        "type": "string",
        "format": "uri"
      },
      "description": "The addresses of up to ten images whose people, things or style are taken over."
    },
    "duration": {
      "type": "string",
      "enum": [
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
      "description": "The length of the video in whole seconds from 3 to 10, as a string. Every second is paid."
    },
    "keep_original_sound": {
      "type": "boolean",
      "default": true,
      "description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
    }
  }
});
