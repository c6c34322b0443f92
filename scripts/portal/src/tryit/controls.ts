/** How an input of a model is asked for in a form, and how it gets from there into a request. */
import type { Json } from "../../../document/json.ts";
import type { JsonSchema } from "../../../document/openapi.ts";

/**
 * - `choice`: one of some values, or none
 * - `text`: free text
 * - `url`: an address
 * - `number`: a number, whole or not
 * - `lines`: a list of texts, one on each line
 * - `json`: anything else, as JSON
 */
export type Control = "choice" | "text" | "url" | "number" | "lines" | "json";

/** What asks for a value of a schema. */
export function controlOf({ type, enum: values, format, items }: JsonSchema): Control {
  if (values !== undefined || type === "boolean") return "choice";
  if (type === "number" || type === "integer") return "number";
  if (type === "array" && items?.type === "string") return "lines";
  if (type === "string") return format === "uri" ? "url" : "text";
  return "json";
}

/** The values among which a `choice` chooses. */
export const choicesOf = ({ enum: values = [true, false] }: JsonSchema): readonly Json[] => values;

/** A value as the text that its control shows. */
export function writeValue(control: Control, value: Json | undefined): string {
  if (value === undefined) return "";
  if (control === "lines" && Array.isArray(value)) return value.join("\n");
  return typeof value === "string" ? value : JSON.stringify(value, null, control === "json" ? 2 : 0);
}

/**
 * The value that the text of a control means; undefined where it is empty. Text that is no number or no JSON stays
 * text, so that it is the server who says what is wrong with it.
 *
 * @param isText whether the values of a `choice` are texts, such as the durations
 */
export function readValue(control: Control, text: string, isText: boolean): Json | undefined {
  if (text.trim() === "") return undefined;
  if (control === "lines")
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  if (control === "text" || control === "url" || (control === "choice" && isText)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Whether a value goes without saying, because it is the default. */
export const isDefault = (schema: JsonSchema, value: Json | undefined): boolean =>
  value !== undefined && value === schema.default;
