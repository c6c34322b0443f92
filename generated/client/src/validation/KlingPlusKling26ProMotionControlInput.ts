// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 2.6 Pro, Motion Control. */
export const klingPlusKling26ProMotionControlInput: InputValidator<"kling-plus/kling-2.6-pro/motion-control"> = /* @__PURE__ */ inputValidator("kling-plus/kling-2.6-pro/motion-control", {
  "type": "object",
  "description": "The input of Kling 2.6 Pro, motion control.",
  "required": [
    "image",
    "video",
    "character_orientation",
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "image": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image of the person who is to move: JPG or PNG, at most 10 MB, at least 300 pixels. It is called `image` here, not `image_url`."
    },
    "video": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video with the motion, 3 to 30 seconds long. It is called `video` here, not `video_url`."
    },
    "character_orientation": {
      "type": "string",
      "enum": [
        "image",
        "video"
      ],
      "description": "Which way the person faces, as in the image or as in the video."
    },
    "prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What else should happen, in plain words. The motion itself comes from the video. At most 1,000 characters."
    },
    "negative_prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded. At most 1,000 characters."
    },
    "keep_original_sound": {
      "type": "boolean",
      "default": true,
      "description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
    }
  }
});
