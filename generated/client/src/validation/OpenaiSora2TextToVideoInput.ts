// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Sora 2, Text to Video. */
export const openaiSora2TextToVideoInput: InputValidator<"openai/sora-2/text-to-video"> = /* @__PURE__ */ inputValidator("openai/sora-2/text-to-video", {
  "type": "object",
  "description": "The input of Sora 2, text to video.",
  "required": [
    "prompt"
  ],
  "additionalProperties": false,
  "properties": {
    "prompt": {
      "type": "string",
      "maxLength": 1000,
      "description": "What to make, in plain words. Keep to the essentials, because this model reads at most 1,000 characters."
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
        "8",
        "12"
      ],
      "default": "4",
      "description": "The length of the video in seconds, as a string. The cost grows with it."
    }
  }
});
