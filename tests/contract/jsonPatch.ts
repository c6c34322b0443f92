/** Applies a JSON Patch (RFC 6902), as far as the kit writes them. */

import type { PatchOperation } from "../../scripts/contract/resolve/answer.ts";
import { isObject, type Json } from "../../scripts/document/json.ts";
import { keysOf } from "../../scripts/document/pointer.ts";

/** Changes a copy of the value at a path. A name or an index that is not there is an error, except at the end of `add`. */
function changed(
  value: Json,
  [key = "", ...rest]: readonly string[],
  change: (parent: Json, key: string) => Json,
): Json {
  if (rest.length === 0) return change(value, key);
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === key ? changed(item, rest, change) : item));
  if (!isObject(value) || !(key in value)) throw new Error(`There is no ${key}.`);
  return { ...value, [key]: changed(value[key] ?? null, rest, change) };
}

function removed(parent: Json, key: string): Json {
  if (Array.isArray(parent)) return parent.filter((_, index) => String(index) !== key);
  if (!isObject(parent) || !(key in parent)) throw new Error(`There is no ${key} to remove.`);
  const { [key]: _, ...others } = parent;
  return others;
}

function added(parent: Json, key: string, value: Json): Json {
  if (Array.isArray(parent)) return key === "-" ? [...parent, value] : parent.with(Number(key), value);
  if (!isObject(parent)) throw new Error(`${key} cannot be added.`);
  return { ...parent, [key]: value };
}

const valueAt = (value: Json, keys: readonly string[]): Json =>
  keys.reduce<Json>(
    (one, key) => (isObject(one) ? (one[key] ?? null) : Array.isArray(one) ? (one[Number(key)] ?? null) : null),
    value,
  );

export const patched = (document: Json, patch: readonly PatchOperation[]): Json =>
  patch.reduce<Json>((value, operation) => {
    const keys = keysOf(operation.path);
    if (operation.op === "remove") return changed(value, keys, removed);
    if (operation.op === "move") {
      const from = keysOf(operation.from);
      const moved = valueAt(value, from);
      return changed(changed(value, from, removed), keys, (parent, key) => added(parent, key, moved));
    }
    if (operation.op === "replace") changed(value, keys, removed);
    return changed(value, keys, (parent, key) => added(parent, key, operation.value));
  }, document);
