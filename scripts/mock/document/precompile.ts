/** Checks documents: those of users when the mock starts, and its own when it is built. */

import { openApiSchema } from "../../document/openapi.ts";
import { createResponseChecks } from "../../document/validation/responses.ts";
import { type Document, type JsonObject, viewDocument } from "../../document/view.ts";
import type { CreateCompilers } from "../checks/compilers.ts";
import { createModels } from "../checks/models.ts";
import { createRequestChecks } from "../checks/requests.ts";
import { mockDocument } from "./mockDocument.ts";
import { marked } from "./precompiled.ts";

/** Compiles every schema that the mock may need. Throws when one does not compile. */
function compileAll(document: Document, createCompilers: CreateCompilers): void {
  const compilers = createCompilers(document.openapi);
  createModels(document, compilers.compile).compileAll();
  createRequestChecks(document, compilers).compileAll();
  createResponseChecks(document, compilers.compile).compileAll();
}

/** The document with the mark, complete with defaults. Throws when a schema does not compile. */
export function precompile(document: JsonObject, createCompilers: CreateCompilers): JsonObject {
  compileAll(viewDocument(document), createCompilers);
  return marked(JSON.parse(JSON.stringify(openApiSchema.parse(document))));
}

/** The typed view of a bundle of which every schema compiles. Throws for any other: nothing goes unchecked. */
export function viewBundle(bundle: JsonObject, createCompilers: CreateCompilers): Document {
  const document = viewDocument(mockDocument(bundle));
  if (document.models.length === 0) throw new Error("it has no models.");
  compileAll(document, createCompilers);
  return document;
}
