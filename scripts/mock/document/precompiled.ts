/** A mark on a document of which every schema is known to compile, so that this need not be found out at every start. */
import { createHash } from "node:crypto";
import { createCompiler } from "../../document/validation/ajv.ts";
import { createResponseChecks } from "../../document/validation/responses.ts";
import { type Document, type JsonObject, viewDocument } from "../../document/view.ts";
import { createModels } from "../checks/models.ts";
import { createRequestChecks } from "../checks/requests.ts";

const member = "x-compiled";

const digestOf = ({ [member]: _, ...document }: JsonObject): string =>
  createHash("sha256").update(JSON.stringify(document)).digest("hex");

/** Compiles every schema that the mock may need. Throws when one does not compile. */
export function compileAll(document: Document): void {
  const compile = createCompiler(document.openapi);
  createModels(document, compile).compileAll();
  createRequestChecks(document, compile).compileAll();
  createResponseChecks(document, compile).compileAll();
}

/** The document with the mark. Throws when a schema does not compile. */
export function precompile(document: JsonObject): JsonObject {
  compileAll(viewDocument(document));
  return { ...document, [member]: digestOf(document) };
}

/** Whether the document bears the mark, and has not been changed since. */
export const isPrecompiled = (document: JsonObject): boolean => document[member] === digestOf(document);
