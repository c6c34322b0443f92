/** Checks of responses against what the operation declares. */

import { at, isObject, objectOf } from "../json.ts";
import { lazy } from "../lazy.ts";
import { list, say } from "../phrases.ts";
import { follow } from "../references.ts";
import type { Document, Json, JsonObject, Operation } from "../view.ts";
import type { Check, Compile } from "./ajv.ts";
import type { Issue } from "./issue.ts";
import { issuesOf } from "./issues.ts";

export interface ResponseChecks {
  /** The issues of a response with this status and JSON body; `undefined` stands for a body that is not JSON. */
  issues(operation: Operation, status: number, body: Json | undefined): Issue[];
  /** Compiles every check now. Throws when one does not compile. */
  compileAll(): void;
}

const responsesOf = ({ openapi }: Document, { path, method }: Operation): JsonObject =>
  objectOf(at(openapi, "paths", path, method, "responses"));

/** Prepares the checks of all responses that a document declares. Each is compiled when it is first used. */
export function createResponseChecks(document: Document, compile: Compile): ResponseChecks {
  const checks = new Map<string, () => Check>();
  for (const operation of document.operations) {
    for (const [status, declared] of Object.entries(responsesOf(document, operation))) {
      const schema = at(follow(document.openapi, declared), "content", "application/json", "schema");
      if (isObject(schema))
        checks.set(
          `${operation.id} ${status}`,
          lazy(() => compile(schema)),
        );
    }
  }
  return {
    issues(operation, status, body) {
      const check = checks.get(`${operation.id} ${status}`);
      if (check === undefined) {
        const declared = list(Object.keys(responsesOf(document, operation)));
        return [{ path: "status", message: `${operation.id} declares ${declared}, but not ${say(status)}.` }];
      }
      if (body === undefined) return [{ path: "", message: "The body is not JSON." }];
      // Lists of values are open in responses: the API may add a state, a code or a type at any time.
      return issuesOf(check()(body).filter(({ keyword }) => keyword !== "enum"));
    },
    compileAll() {
      for (const check of checks.values()) check();
    },
  };
}
