import type { JsonSchema } from "../../../document/openapi.ts";

/** Other words by which people look for a value of an input. */
const ofValues: Readonly<Record<string, string>> = {
  "9:16": "vertical portrait phone",
  "16:9": "horizontal landscape widescreen",
  "1:1": "square",
};

/** Other words by which people look for an input. */
const ofInputs: Readonly<Record<string, string>> = {
  has_sound: "audio music voice",
  generate_audio: "sound music voice",
  aspect_ratio: "shape format orientation",
  duration: "length seconds",
};

/** What else finds an input in the search; undefined if there is nothing. */
export function synonymsOf(name: string, { enum: values = [] }: JsonSchema): string | undefined {
  const words = [ofInputs[name], ...values.map((value) => ofValues[String(value)])].filter(Boolean);
  return words.length === 0 ? undefined : words.join(" ");
}
