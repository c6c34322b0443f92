/** What holds for every response, whatever was sent: it is one that the operation declares, and agrees with itself. */
import { createCompiler } from "../../document/validation/ajv.ts";
import { createExchangeChecks, type ExchangeChecks } from "../../document/validation/exchanges.ts";
import type { Document } from "../../document/view.ts";

const prepared = new WeakMap<Document, ExchangeChecks>();

/** Compiles the schemas of a document once, however many runs use them. */
export function observerOf(document: Document): ExchangeChecks {
  const known = prepared.get(document) ?? createExchangeChecks(document, createCompiler(document.openapi));
  prepared.set(document, known);
  return known;
}
