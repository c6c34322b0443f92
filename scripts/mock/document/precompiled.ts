/** A mark on a document of which every schema is known to compile, so that this need not be found out at every start. */
import { createResponseChecks } from "../../document/validation/responses.ts";
import { type Document, type JsonObject, viewDocument } from "../../document/view.ts";
import type { CreateCompilers } from "../checks/compilers.ts";
import { createModels } from "../checks/models.ts";
import { createRequestChecks } from "../checks/requests.ts";
import { digestOf } from "../random/digest.ts";

const member = "x-compiled";

const markOf = ({ [member]: _, ...document }: JsonObject): string => digestOf(JSON.stringify(document));

/** Compiles every schema that the mock may need. Throws when one does not compile. */
export function compileAll(document: Document, createCompilers: CreateCompilers): void {
  const compilers = createCompilers(document.openapi);
  createModels(document, compilers.compile).compileAll();
  createRequestChecks(document, compilers).compileAll();
  createResponseChecks(document, compilers.compile).compileAll();
}

/** The document with the mark. Throws when a schema does not compile. */
export function precompile(document: JsonObject, createCompilers: CreateCompilers): JsonObject {
  compileAll(viewDocument(document), createCompilers);
  return { ...document, [member]: markOf(document) };
}

/** Whether the document bears the mark, and has not been changed since. */
export const isPrecompiled = (document: JsonObject): boolean => document[member] === markOf(document);
