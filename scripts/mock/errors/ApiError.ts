/** How the mock says no: an error of the API, thrown by whatever finds the issue and sent by the HTTP layer. */
import { amount } from "../../document/phrases.ts";
import { type Issue, maxIssues } from "../../document/validation/issue.ts";
import type { Json, Operation } from "../../document/view.ts";

/** An error that the API declares. Its code decides the HTTP status, which the document knows. */
export class ApiError extends Error {
  readonly code: string;
  readonly details: Json | undefined;
  readonly retryAfter: number | undefined;

  /**
   * @param code an error code of the document
   * @param message what was wrong, for people
   * @param retryAfter after how many seconds the call may succeed
   */
  constructor(code: string, message: string, details?: Json, retryAfter?: number) {
    super(message);
    this.name = "ApiError";
    this.code = code;
    this.details = details;
    this.retryAfter = retryAfter;
  }

  /** The error of a request with issues: the first issue is the message, all of them are the details. */
  static of(code: string, issues: readonly [Issue, ...Issue[]]): ApiError {
    const [first, ...others] = issues;
    const count = `${others.length < maxIssues ? "" : "at least "}${amount(others.length, "more issue")}`;
    const message = others.length === 0 ? first.message : `${first.message} And ${count}, see details.`;
    const details = issues.slice(0, maxIssues).map((issue): Json => ({ ...issue }));
    return new ApiError(code, message, details);
  }
}

/** Throws the error of a request that has issues. */
export function throwIssues(issues: readonly Issue[], codeOf: (issues: readonly Issue[]) => string): void {
  const [first, ...others] = issues;
  if (first !== undefined) throw ApiError.of(codeOf(issues), [first, ...others]);
}

/** The code of a request that is not as described. Operations that run models have one of their own. */
export function invalidCodeOf(operation: Operation): string {
  return operation.errorCodes.includes("INVALID_INPUT") ? "INVALID_INPUT" : "VALIDATION_ERROR";
}
