// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Kling 3.0 Pro, Motion Control. */
export const klingPlusKling30ProMotionControlInput: InputValidator<"kling-plus/kling-3.0-pro/motion-control"> = /* @__PURE__ */ inputValidator("kling-plus/kling-3.0-pro/motion-control", {
  "type": "object",
  "description": "The input of Kling 3.0 Pro, motion control.",
  "required": [
    "image",
    "video",
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "image": {
      "type": "string",
      "format": "uri",
      "description": "The address of the image of the person who is to move. It is called `image` here, not `image_url`."
    },
    "video": {
      "type": "string",
      "format": "uri",
      "description": "The address of the video with the motion. It is called `video` here, not `video_url`."
    },
    "prompt": {
      "type": "string",
      "description": "What else should happen, in plain words. The motion itself comes from the video."
    },
    "negative_prompt": {
      "type": "string",
      "description": "What to keep out of the result, in plain words. Without it, nothing is excluded."
    },
    "character_orientation": {
      "type": "string",
      "description": "Which way the person faces, as in the image or as in the video."
    },
    "keep_original_sound": {
      "type": "boolean",
      "default": true,
      "description": "Whether the sound of the video you send is kept. A boolean, unlike `has_sound` of other models."
    },
    "shot_type": {
      "type": "string",
      "description": "Who plans the shots."
    }
  }
});
