import { isObject, type Json, list } from "./json.ts";
import { pointerTo } from "./pointer.ts";

/** A set of values that the API may extend. */
export interface OpenSet {
  /** Where its schema is, as a JSON pointer into the document. */
  readonly pointer: string;
  /** The values that are known. */
  readonly values: readonly string[];
}

/** Every open set of a document. Error codes are not among them: they have facts of their own. */
export function openSets(value: Json, pointer = ""): OpenSet[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => openSets(item, `${pointer}/${index}`));
  if (!isObject(value)) return [];
  const values = list(value["x-extensible-enum"]).map(String);
  const inside = Object.entries(value).flatMap(([key, member]) => openSets(member, `${pointer}${pointerTo(key)}`));
  return values.length === 0 || "x-error-codes" in value ? inside : [{ pointer, values }, ...inside];
}
