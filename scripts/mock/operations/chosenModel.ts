import type { JsonObject } from "../../document/view.ts";
import type { CheckedModel } from "../checks/models.ts";
import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import type { Call, Context } from "./answer.ts";

/** The model that a call runs or prices. Throws a `ApiError` when the body does not name one. */
export function chosenModel(call: Call, body: JsonObject, context: Context): CheckedModel {
  if (body.model === undefined) {
    throwIssues(context.requests.bodyIssues(call.operation, body), () => invalidCodeOf(call.operation));
  }
  return context.models.find(body.model);
}
