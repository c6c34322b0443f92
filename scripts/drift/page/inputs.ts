/** The inputs of a model: those of the request with placeholders, and what the page says about each. */
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import type { InputType, PageInput } from "./facts.ts";
import type { Line, Stated } from "./line.ts";
import { sectionOf } from "./sections.ts";

function typeOf(placeholder: Json | undefined): InputType {
  if (Array.isArray(placeholder)) return "array";
  if (isObject(placeholder)) return "object";
  if (typeof placeholder === "number") return "number";
  return typeof placeholder === "boolean" ? "boolean" : "string";
}

type Details = Omit<PageInput, "name" | "type">;

/** What a line says about the input above it, in the words of documentation sites. */
function detailOf(text: string): Details {
  if (text === "required") return { required: true };
  const [, chosen] = /^default:\s*"?(.+?)"?$/i.exec(text) ?? [];
  if (chosen !== undefined) return { default: chosen };
  const [, values] = /^(?:Available options|Options|One of):\s*(.+?)\.?$/i.exec(text) ?? [];
  if (values !== undefined) return { values: values.split(/\s*,\s*/).map((value) => value.replaceAll(/["']/g, "")) };
  const [, most] = /^Maximum (?:string )?length:\s*(\d+)$/i.exec(text) ?? [];
  if (most !== undefined) return { maxLength: Number(most) };
  const [, low, high] = /^Required range:\s*(-?[\d.]+) <= x <= (-?[\d.]+)$/i.exec(text) ?? [];
  return low === undefined ? {} : { minimum: Number(low), maximum: Number(high) };
}

/** What the section about the request says of an input: all lines from its name to the next one. */
function detailsOf(name: string, names: ReadonlySet<string>, section: readonly Line[]): Details {
  const start = section.findIndex(({ text }) => text === name || text === `input.${name}`);
  if (start < 0) return {};
  const rest = section.slice(start + 1);
  const end = rest.findIndex(({ text }) => names.has(text.replace(/^input\./, "")) || text === "webhookUrl");
  return Object.assign({}, ...rest.slice(0, end < 0 ? undefined : end).map(({ text }) => detailOf(text)));
}

/**
 * @param request the request with placeholders: `"<string>"`, 123, true
 */
export function readInputs(request: Stated<JsonObject>, lines: readonly Line[]): Stated<PageInput>[] {
  const section = sectionOf(lines, "Request Body");
  const body = lines.filter(({ number }) => number >= request.line);
  const input = isObject(request.value.input) ? request.value.input : {};
  const names = new Set(Object.keys(input));
  return Object.entries(input).map(([name, placeholder]) => ({
    value: { name, type: typeOf(placeholder), ...detailsOf(name, names, section) },
    line: body.find(({ text }) => text.startsWith(`"${name}":`))?.number ?? request.line,
  }));
}
