/** Reading JSON whose shape is not known: small steps that never fail and never need a cast. */
import type { Json, JsonObject } from "../document/view.ts";

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value itself when it is an object, otherwise an empty one. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The member below `keys`, or undefined where the way ends. Own members only. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined),
    value,
  );
}

/** The value, or what it refers to when it is a reference to a component. */
export function follow(document: JsonObject, value: Json | undefined): Json | undefined {
  const ref = at(value, "$ref");
  return typeof ref === "string" ? resolve(document, ref) : value;
}

/** What a local reference such as `#/components/schemas/Job` points at. */
export function resolve(document: JsonObject, ref: string): Json | undefined {
  const keys = ref.replace(/^#\//, "").split("/");
  return at(document, ...keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")));
}
