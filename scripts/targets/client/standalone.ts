import { isObject, objectAt } from "../../document/json.ts";
import { componentOf } from "../../document/references.ts";
import type { Json, JsonObject } from "../../document/view.ts";

const mapValues = (object: JsonObject, change: (value: Json) => Json): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/**
 * A schema that stands by itself: references are replaced by what they refer to, and what only documents is left out.
 *
 * @param schemas the components that references lead to
 */
export function standalone(schema: Json, schemas: JsonObject): Json {
  if (Array.isArray(schema)) return schema.map((item) => standalone(item, schemas));
  if (!isObject(schema)) return schema;
  const { $ref, ...own } = schema;
  const referred = typeof $ref === "string" ? standalone(objectAt(schemas, componentOf($ref)), schemas) : {};
  const members = Object.entries(own)
    .filter(([keyword]) => keyword !== "examples" && !keyword.startsWith("x-"))
    .map(([keyword, value]): [string, Json] => [
      keyword,
      // The keys in there are names, not keywords.
      keyword === "properties" && isObject(value)
        ? mapValues(value, (property) => standalone(property, schemas))
        : standalone(value, schemas),
    ]);
  return { ...(isObject(referred) ? referred : {}), ...Object.fromEntries(members) };
}
