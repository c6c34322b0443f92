import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { StatusError } from "../errors/StatusError.ts";
import type { OperationHandler } from "./operation.ts";

/**
 * What an operation does that has no behaviour here: it checks the body, and then says so. An example instead of a
 * response would contradict the request, and nobody would notice. `Prefer` still chooses an example.
 */
export const notImplemented: OperationHandler = ({ operation, body }, { requests }) => {
  if (requests.takesBody(operation)) {
    throwIssues(requests.bodyIssues(operation, body), () => invalidCodeOf(operation));
  }
  return () => {
    const message = `The mock does not implement ${operation.id}. For an example response, send \`Prefer: code=200\`.`;
    throw new StatusError(501, "NOT_IMPLEMENTED", message);
  };
};
