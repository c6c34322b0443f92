import { isObject, objectOf } from "../../document/json.ts";
import { methods } from "../../document/methods.ts";
import type { Json, JsonObject } from "../../document/view.ts";

/** A copy of the document in which every operation below `paths` is what `change` makes of it. */
export function mapOperations(document: JsonObject, change: (operation: JsonObject) => JsonObject): JsonObject {
  const paths = Object.entries(objectOf(document.paths)).map(([path, item]): [string, Json] => {
    const changed = methods.flatMap((method): [string, Json][] => {
      const operation = objectOf(item)[method];
      return isObject(operation) ? [[method, change(operation)]] : [];
    });
    return [path, { ...objectOf(item), ...Object.fromEntries(changed) }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** The object without the members named. */
export function without(object: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
