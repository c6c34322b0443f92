import { isObject, type Json, type JsonObject } from "../json.ts";

/** Members whose values are data, in which nothing is a keyword. */
const data = new Set(["default", "enum", "const", "example", "examples", "value"]);

/**
 * Shows every object of a document but those that are data. The names of maps, such as those of properties, are no
 * keywords, so a map is not shown itself.
 */
export function forEachObject(node: Json | undefined, visit: (object: JsonObject) => void): void {
  if (Array.isArray(node)) for (const item of node) forEachObject(item, visit);
  if (!isObject(node)) return;
  visit(node);
  for (const [name, member] of Object.entries(node)) {
    if (data.has(name) || name.startsWith("x-")) continue;
    if (name === "properties")
      for (const property of Object.values(isObject(member) ? member : {})) forEachObject(property, visit);
    else forEachObject(member, visit);
  }
}
