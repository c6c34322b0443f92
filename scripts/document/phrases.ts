/** How values and names are written in messages, so that the sentences read well and stay short. */

import type { JsonSchema } from "./openapi.ts";
import { keysOf } from "./pointer.ts";

const longest = 60;

const shorten = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text.toWellFormed();

/** A value as a message names it: strings in single quotes, lists and objects only by their kind. */
export function say(value: unknown): string {
  if (typeof value === "string") return `'${shorten(value)}'`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

/** `a`, `a and b`, or `a, b and c`. */
export function list(words: readonly string[], last = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** The first words, and how many more there are: `a, b and 3 more`. */
export function listSome(words: readonly string[], count: number): string {
  return words.length <= count ? list(words) : list([...words.slice(0, count), `${words.length - count} more`]);
}

/** `1 character`, `2,500 characters`. */
export function amount(count: number, unit: string): string {
  return `${count.toLocaleString("en-US")} ${unit}${count === 1 ? "" : "s"}`;
}

/** Adds a name or an index to a path: `input.duration`, `input.image_urls[3]`, `input["a b"]`. */
export function pathTo(parent: string, key: string): string {
  if (/^\d+$/.test(key)) return `${parent}[${key}]`;
  const name = shorten(key);
  if (!/^[\p{L}\p{M}\p{N}_$…-]+$/u.test(name)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === "" ? name : `${parent}.${name}`;
}

/** The path of a JSON pointer, which is how Ajv names places. */
export function pathOf(pointer: string): string {
  return keysOf(pointer).reduce(pathTo, "");
}

/** 240 is `4 min`, 30 is `30 s`, 90 is `1 min 30 s`. */
export function formatSeconds(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 ? `${minutes} min` : "", rest > 0 ? `${rest} s` : ""].filter(Boolean).join(" ");
}

/** The type of a value: `string`, `string (URL)`, `array of string (URL)`. */
export function typeName(schema: JsonSchema): string {
  const types = [schema.type ?? "any"].flat().join(" or ");
  if (schema.items !== undefined) return `${types} of ${typeName(schema.items)}`;
  return schema.format === "uri" ? `${types} (URL)` : types;
}
