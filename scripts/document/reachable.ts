import { isObject } from "./json.ts";
import { resolve } from "./references.ts";
import type { Json, JsonObject } from "./view.ts";

const refOf = (value: Json): string | undefined =>
  isObject(value) && typeof value.$ref === "string" && value.$ref.startsWith("#/components/") ? value.$ref : undefined;

/**
 * The components that `start` refers to, directly and through others, in the shape of `components`. What is compiled
 * or dereferenced together with them then costs the same however many models the document has.
 *
 * @throws when a reference points at nothing
 */
export function reachableComponents(document: JsonObject, start: Json): JsonObject {
  const found: Record<string, JsonObject> = {};
  const seen = new Set<string>();
  const open: Json[] = [start];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    const ref = refOf(value);
    if (ref !== undefined && !seen.has(ref)) {
      seen.add(ref);
      const target = resolve(document, ref);
      if (target === undefined) throw new Error(`The document refers to ${ref}, which it does not have`);
      const [kind = "", name = ""] = ref.split("/").slice(2);
      found[kind] ??= {};
      found[kind][name] = target;
      open.push(target);
    }
    if (isObject(value)) open.push(...Object.values(value));
    else if (Array.isArray(value)) open.push(...value);
  }
  return found;
}
