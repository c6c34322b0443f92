import type { components } from "../../../generated/types.ts";
import type { ErrorCodeFacts } from "../../document/extensions.ts";
import type { ApiResponse } from "../http/response.ts";
import type { ApiError } from "./ApiError.ts";
import { StatusError } from "./StatusError.ts";

type ErrorCodes = ReadonlyMap<string, ErrorCodeFacts>;

/** The HTTP status of an error code, as the document says. */
function statusOf(errorCodes: ErrorCodes, code: string): number {
  const facts = errorCodes.get(code);
  if (facts === undefined) throw new Error(`The document has no error code ${code}`);
  return facts.status;
}

/** The response to a request that fails, with a body as `ErrorResponse` of the document describes it. */
export function errorResponse(
  errorCodes: ErrorCodes,
  requestId: string,
  error: ApiError,
): ApiResponse & { readonly body: components["schemas"]["ErrorResponse"] } {
  const { code, message, details, retryAfter } = error;
  const isOwn = error instanceof StatusError;
  const status = isOwn ? error.status : statusOf(errorCodes, code);
  return {
    status,
    headers: {
      ...(isOwn ? error.headers : {}),
      ...(status === 401 ? { "www-authenticate": "Bearer" } : {}),
      ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    },
    body: { success: false, error: { code, message, ...(details === undefined ? {} : { details }) }, requestId },
  };
}
