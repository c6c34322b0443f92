/** What holds for every response, whatever was sent: it is one that the operation declares. */

import { at } from "../../document/json.ts";
import { createCompiler } from "../../document/validation/ajv.ts";
import { createResponseChecks } from "../../document/validation/responses.ts";
import type { Document, Json, Operation } from "../../document/view.ts";

/** A rule that a response breaks, and how. */
export interface Broken {
  readonly rule: string;
  readonly message: string;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  /** The body, when it is JSON. */
  readonly body: Json | undefined;
}

export type Observe = (operation: Operation, received: Received) => Broken[];

const shown = 3;

/** The code of an error belongs to the operation, and comes with the status that the document gives it. */
function codeIssues({ errorCodes }: Document, operation: Operation, { status, body }: Received): string[] {
  // A failed job carries a code as well, which says nothing of the request.
  const code = at(body, "success") === false ? at(body, "error", "code") : undefined;
  const facts = typeof code === "string" ? errorCodes.get(code) : undefined;
  if (typeof code !== "string" || facts === undefined) return [];
  return [
    ...(facts.status === status ? [] : [`${code} belongs to status ${facts.status}, and came with ${status}.`]),
    ...(operation.errorCodes.includes(code) ? [] : [`${operation.id} does not declare ${code}.`]),
  ];
}

const prepared = new WeakMap<Document, Observe>();

/** Compiles the schemas of a document once, however many runs use them. */
export function observerOf(document: Document): Observe {
  const known = prepared.get(document) ?? createObserve(document);
  prepared.set(document, known);
  return known;
}

function createObserve(document: Document): Observe {
  const responses = createResponseChecks(document, createCompiler(document.openapi));
  return (operation, received) => {
    const { status, headers, body } = received;
    const type = headers.get("content-type") ?? "none";
    const issues = responses.issues(operation, status, body).map(({ message }) => message);
    const more = issues.length > shown ? ` And ${issues.length - shown} more.` : "";
    return [
      ...(issues.length === 0
        ? []
        : [{ rule: "response-as-declared", message: issues.slice(0, shown).join(" ") + more }]),
      ...(/^application\/json\b/i.test(type)
        ? []
        : [{ rule: "json-content-type", message: `The Content-Type is ${type}, not application/json.` }]),
      ...codeIssues(document, operation, received).map((message) => ({ rule: "error-code", message })),
    ];
  };
}
