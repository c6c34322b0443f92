/** Following `$ref` inside the bundled document, where every reference leads to a component. */

import { at, type Json, type JsonObject } from "./json.ts";
import { keysOf } from "./pointer.ts";

/** The component that a reference names: `Job` for `#/components/schemas/Job`. */
export const componentOf = (ref: string): string => ref.slice(ref.lastIndexOf("/") + 1);

/** What a local reference such as `#/components/schemas/Job` points at. */
export function resolve(document: JsonObject, ref: string): Json | undefined {
  return ref.startsWith("#/") ? at(document, ...keysOf(ref)) : undefined;
}

/** The value, or what it refers to if it is a reference to a component. */
export function follow(document: JsonObject, value: Json | undefined): Json | undefined {
  const ref = at(value, "$ref");
  return typeof ref === "string" ? resolve(document, ref) : value;
}

/**
 * A schema without `$ref`: the members of what it refers to, and its own, which win.
 *
 * @param target returns the schema that a reference points at
 */
export function mergeReference<Schema extends { $ref?: unknown }>(
  schema: Schema,
  target: (ref: string) => Schema,
): Schema {
  if (typeof schema.$ref !== "string") return schema;
  const merged: Schema = Object.assign({}, mergeReference(target(schema.$ref), target), schema);
  delete merged.$ref;
  return merged;
}
