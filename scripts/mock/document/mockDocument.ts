/** The document that the mock starts from. */

import { at, objectOf } from "../../document/json.ts";
import { follow } from "../../document/references.ts";
import type { Json, JsonObject } from "../../document/view.ts";
import { mapOperations, without } from "./mapOperations.ts";

/** The discriminating property of the union that a body refers to, if it refers to one. */
function discriminatorOf(document: JsonObject, schema: Json | undefined): string | undefined {
  const property = at(follow(document, schema), "discriminator", "propertyName");
  return typeof property === "string" ? property : undefined;
}

function openUnion(document: JsonObject, operation: JsonObject): JsonObject {
  const requestBody = follow(document, operation.requestBody);
  if (requestBody === undefined) return operation;
  const content = Object.entries(objectOf(at(requestBody, "content")));
  const opened = content.map(([type, media]): [string, Json] => {
    const property = discriminatorOf(document, at(media, "schema"));
    if (property === undefined) return [type, media];
    return [type, { ...objectOf(media), schema: { type: "object", required: [property] } }];
  });
  return {
    ...operation,
    requestBody: { ...objectOf(requestBody), content: Object.fromEntries(opened) },
  };
}

/**
 * Makes the document that the mock starts from out of the bundle.
 *
 * A body that is a union of models becomes an open object here: Prism ignores `discriminator` and would compile every
 * model for the first request, so the mock checks such a body itself, by the value of `model`. Callbacks are left out,
 * because Prism would send them at once. The components stay whole: the mock reads its models from them.
 */
export function mockDocument(bundle: JsonObject): JsonObject {
  return mapOperations(bundle, (operation) => without(openUnion(bundle, operation), "callbacks"));
}
