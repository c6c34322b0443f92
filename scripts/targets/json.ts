/** Ways into a JSON document whose members are not typed. */
import type { Json, JsonObject } from "../document/view.ts";

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The object at a path. Throws where there is none. */
export function objectAt(from: JsonObject, ...path: readonly string[]): JsonObject {
  return path.reduce((parent, key) => {
    const member = parent[key];
    if (!isObject(member)) throw new Error(`The document has no object ${path.join("/")}`);
    return member;
  }, from);
}
