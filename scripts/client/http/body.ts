/** What bodies of the API look like, as far as the client has to know before it trusts one. */
import { isObject } from "../../document/json.ts";

/** A response inside an envelope. Uploads are described so and jobs flat, but the documentation is not of one mind. */
export interface Envelope<T> {
  readonly success: true;
  readonly data: T;
}

/** Whether a body is an envelope. One that names the job itself is not, whatever is in its `data`. */
export const isEnvelope = <T>(body: T | Envelope<T>): body is Envelope<T> =>
  isObject(body) && isObject(body.data) && !("jobId" in body && typeof body.jobId === "string");

/** The members of an error response, whatever its code. */
export interface ErrorFacts {
  readonly code?: string;
  readonly message?: string;
  readonly details?: unknown;
  readonly requestId?: string;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

/** The request id in a body. */
export const requestIdIn = (body: unknown): string | undefined => (isObject(body) ? text(body.requestId) : undefined);

/**
 * What a body says of an error, inside `error` or flat. Only these members are read, and only if they are of the right
 * type: a body must not change anything else of an error, such as `jobId`.
 */
export function errorIn(body: unknown): ErrorFacts {
  if (!isObject(body)) return {};
  const error = isObject(body.error) ? body.error : body;
  const requestId = requestIdIn(body) ?? requestIdIn(error);
  const code = text(error.code);
  if (code === undefined) return requestId ? { requestId } : {};
  const message = text(error.message);
  return {
    code,
    ...(message && { message }),
    ...(error.details !== undefined && { details: error.details }),
    ...(requestId && { requestId }),
  };
}
