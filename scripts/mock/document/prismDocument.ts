/** A document for stock `prism mock`, which knows no discriminator. */

import { at, isObject, objectOf } from "../../document/json.ts";
import type { Json, JsonObject } from "../../document/view.ts";
import { mapOperations, without } from "./mapOperations.ts";

/** The keyword of JSON Schema. As a plain name it would look like a promise's method. */
const consequence = "then";

/** One branch: a body with this value is checked by this schema, and by no other. */
const branch = (property: string, value: string, ref: Json): Json => ({
  if: { required: [property], properties: { [property]: { const: value } } },
  [consequence]: { $ref: ref },
});

/** `oneOf` with a mapping, as `if` and `then`: one issue is reported once, and not once for each member. */
function conditional(union: JsonObject): JsonObject {
  const property = at(union, "discriminator", "propertyName");
  const mapping = at(union, "discriminator", "mapping");
  if (typeof property !== "string" || !isObject(mapping)) return union;
  return {
    ...without(union, "oneOf", "discriminator"),
    type: "object",
    // Without `required` and `enum`, a body with an unknown value would meet no branch and be accepted.
    required: [property],
    properties: { [property]: { type: "string", enum: Object.keys(mapping) } },
    allOf: Object.entries(mapping).map(([value, ref]) => branch(property, value, ref)),
  };
}

/**
 * Stock Prism responds to a declared 400 with its first example, whatever the issue was, and dies when the issue holds a
 * property name outside Latin-1. Without a declared 400 it returns 422 and names the issue.
 */
const withoutRejection = (operation: JsonObject): JsonObject =>
  operation.requestBody === undefined
    ? operation
    : { ...operation, responses: without(objectOf(operation.responses), "400", "422") };

/**
 * Makes the document for stock Prism out of the bundle. It describes the same requests, with these differences:
 * unions are conditions, operations that take a body declare no 400, and callbacks are left out, because stock Prism
 * sends them before the job could have finished.
 */
export function prismDocument(bundle: JsonObject): JsonObject {
  const schemas = Object.entries(objectOf(at(bundle, "components", "schemas"))).map(
    ([name, schema]): [string, Json] => [name, conditional(objectOf(schema))],
  );
  const document = mapOperations(bundle, (operation) => without(withoutRejection(operation), "callbacks"));
  return { ...document, components: { ...objectOf(document.components), schemas: Object.fromEntries(schemas) } };
}
