import { at, list, objectOf } from "../../document/json.ts";
import { follow } from "../../document/references.ts";
import type { Document, Json, Operation } from "../../document/view.ts";
import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { StatusError } from "../errors/StatusError.ts";
import type { OperationHandler } from "./operation.ts";

/** The first example that an operation declares for its success. */
function exampleOf({ openapi }: Document, { path, method }: Operation): Json | undefined {
  const responses = Object.entries(objectOf(at(openapi, "paths", path, method, "responses")));
  const [, declared] = responses.filter(([status]) => status.startsWith("2")).sort()[0] ?? [];
  const media = at(follow(openapi, declared), "content", "application/json");
  const [shown] = Object.values(objectOf(at(media, "examples")));
  const schema = follow(openapi, at(media, "schema"));
  return at(media, "example") ?? at(follow(openapi, shown), "value") ?? list(at(schema, "examples"))[0];
}

/** Checks the body, if the operation declares one, and responds with the operation's first example. */
export const example: OperationHandler = ({ operation, body }, { document, requests }) => {
  if (requests.takesBody(operation)) {
    throwIssues(requests.bodyIssues(operation, body), () => invalidCodeOf(operation));
  }
  return () => {
    const shown = exampleOf(document, operation);
    if (shown !== undefined) return { body: shown };
    throw new StatusError(501, "NOT_IMPLEMENTED", `${operation.id} declares no example of its success.`);
  };
};
