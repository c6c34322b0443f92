/**
 * The typed view of the bundled document: all that the targets, the mock and the portal read of it. Everything here is
 * derived; no fact of the API is written in this file.
 */
import type { Json, JsonObject } from "./json.ts";
import { modelSchema, openApiSchema } from "./openapi.ts";
import type { Document } from "./shape.ts";
import { viewOf } from "./viewOf.ts";

export type { Assumption, Document, JobState, Model, Operation, Parameter } from "./shape.ts";
export { unionName } from "./viewOf.ts";
export type { Json, JsonObject };

/**
 * Reads a bundled document.
 *
 * @param bundle the document as `redocly bundle` makes it, parsed
 * @throws a ZodError naming the place, when the document lacks something that every target relies on
 */
export function viewDocument(bundle: JsonObject): Document {
  return viewOf(bundle, openApiSchema.parse(bundle), (schema) => modelSchema.parse(schema, { reportInput: false }));
}
