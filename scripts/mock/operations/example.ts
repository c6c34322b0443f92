import { at } from "../../document/json.ts";
import { invalidCodeOf, throwIssues } from "../errors/ApiError.ts";
import { type Answer, bodyObject } from "./answer.ts";

/** Checks the body, where the operation declares one, and answers the example that Prism chooses. */
export const example: Answer = (call, { document, requests }) => {
  const { operation } = call;
  if (at(document.openapi, "paths", operation.path, operation.method, "requestBody") !== undefined) {
    throwIssues(requests.bodyIssues(operation, bodyObject(call)), () => invalidCodeOf(operation));
  }
  return () => call.example();
};
