/** Reading JSON whose shape is not known: small steps that never fail and never need a cast. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type Members = Record<string, unknown>;

/** Whether a value is an object with members, which a list is not. */
export function isObject(value: Json | undefined): value is JsonObject;
export function isObject(value: unknown): value is Members;
export function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an object, to read or to change in place; none for anything else. */
export const members = (value: unknown): Members => (isObject(value) ? value : {});

/** The items of a list; none for anything else. */
export function list(value: Json | undefined): readonly Json[];
export function list(value: unknown): readonly unknown[];
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value of a JSON text; undefined for any other text. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value itself when it is an object, otherwise an empty one. */
export const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** The member below `keys`, or undefined where the way ends. Own members only. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value,
  );
}

/** The object at a path. Throws if there is none. */
export function objectAt(from: JsonObject, ...path: readonly string[]): JsonObject {
  const found = at(from, ...path);
  if (!isObject(found)) throw new Error(`The document has no object at ${path.join("/")}`);
  return found;
}

/** Whether two values are the same JSON, members in the same order. */
export const isSameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
