// Made from openapi/ by `npm run build`. Do not edit.
import { type InputValidator, inputValidator } from "../../../../scripts/client/validation/inputValidator.ts";

/** Checks the input of Nano Banana (TEST), Text to Image. */
export const googleNanoBananaDevTextToImageInput: InputValidator<"google/nano-banana-dev/text-to-image"> = /* @__PURE__ */ inputValidator("google/nano-banana-dev/text-to-image", {
  "type": "object",
  "description": "The input of Nano Banana (TEST), text to image.",
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
      "enum": [
        "9:16",
        "16:9",
        "1:1",
        "2:3",
        "3:2",
        "21:9",
        "3:4",
        "4:3",
        "4:5",
        "5:4"
      ],
      "default": "9:16",
      "description": "The shape of the image, width to height, from `9:16` for phones to `21:9` for cinema. Upright unless you choose another."
    },
    "numberOfGenerations": {
      "type": "integer",
      "format": "int32",
      "minimum": 1,
      "maximum": 4,
      "default": 1,
      "description": "How many images to make, 1 to 4, as a number. Their count does not change the cost. Note the spelling in camelCase."
    }
  }
});
