import { isObject, objectOf } from "../../document/json.ts";
import { mergeReference, resolve } from "../../document/references.ts";
import type { Json, JsonObject } from "../../document/view.ts";

/** A schema that stands on its own: with what it refers to in the place of each reference. */
export function inline(document: JsonObject, schema: Json | undefined): Json {
  if (Array.isArray(schema)) return schema.map((item) => inline(document, item));
  if (!isObject(schema)) return schema ?? null;
  const whole = mergeReference(schema, (ref) => objectOf(resolve(document, ref)));
  return Object.fromEntries(Object.entries(whole).map(([key, member]) => [key, inline(document, member)]));
}
