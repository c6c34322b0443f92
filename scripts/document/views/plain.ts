import type { JsonObject } from "../json.ts";
import { publishedDocument } from "../published.ts";
import type { Document } from "../view.ts";
import { forEachObject } from "./objects.ts";

/**
 * The published document for tools that do not know `const`: an `enum` of one value stands in its place. A boolean has
 * neither, because such tools take its value for a string. Nothing else differs.
 */
export function plainDocument(document: Document): JsonObject {
  const openapi = publishedDocument(document);
  forEachObject(openapi, (schema) => {
    if (schema.const === undefined) return;
    if (typeof schema.const !== "boolean") schema.enum = [schema.const];
    delete schema.const;
  });
  return openapi;
}
