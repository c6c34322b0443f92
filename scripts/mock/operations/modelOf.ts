import type { CheckedModel } from "../checks/models.ts";
import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import type { Context } from "./operation.ts";
import type { OperationRequest } from "./request.ts";

/** The model that a request runs or prices. Throws an `ApiError` if the body does not name one. */
export function modelOf({ operation, body }: OperationRequest, { requests, models }: Context): CheckedModel {
  if (body.model === undefined) {
    throwIssues(requests.bodyIssues(operation, body), () => invalidCodeOf(operation));
  }
  return models.find(body.model);
}
