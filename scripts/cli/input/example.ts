import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { Model } from "../../document/shape.ts";
import { flagFor } from "./flags.ts";

const textOf = (value: Json): string =>
  isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value);

/** An input as it is typed: options and their values. */
export const argumentsOf = (input: JsonObject): string[] =>
  Object.entries(input).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one) => [flagFor(name), textOf(one)]),
  );

/** An argument as shells read it. */
export const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `"${text.replaceAll(/["\\$`]/g, "\\$&")}"`;

/** A whole command that runs the model with its example. */
export function exampleOf({ slug, example, output }: Model): string {
  const file = output.kind === "image" ? "out.png" : "out.mp4";
  return ["pixelbyte run", slug, ...argumentsOf(example.input).map(quoted), "-o", file].join(" ");
}
