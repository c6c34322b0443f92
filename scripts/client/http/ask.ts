import { apiErrorClass } from "../errors/ApiError.ts";
import { UnexpectedAnswerError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import type { CallOptions } from "../options.ts";
import { type Envelope, errorIn, isEnvelope, isObject } from "./body.ts";
import { type CallLimits, PlannedRequest } from "./PlannedRequest.ts";

/** What openapi-fetch gives for a call. */
interface Result<T> {
  readonly data?: T | Envelope<T>;
  readonly error?: unknown;
  readonly response: Response;
}

/** The options of a call, as openapi-fetch takes them. */
type Init = CallLimits & { readonly signal: AbortSignal | null };

/**
 * Makes a call and gives what it answered, out of its envelope if it came in one.
 *
 * @throws {PixelByteError} when it is an error, or no answer of the API at all
 */
export type Ask = <T>(options: CallOptions | undefined, call: (init: Init) => Promise<Result<T>>) => Promise<T>;

/** The error that an answer stands for, of the class that belongs to its code. */
function apiError({ status, statusText }: Response, body: unknown): PixelByteError {
  const { code = `HTTP_${status}`, message = statusText, ...facts } = errorIn(body);
  return new (apiErrorClass(code))(message, { ...facts, status });
}

const noJson = (cause?: unknown): PixelByteError =>
  new UnexpectedAnswerError("The answer is no JSON object", { cause });

/** @param hasMiddleware whether real requests are needed */
export const createAsk =
  (hasMiddleware: () => boolean): Ask =>
  async ({ headers = {}, signal = null, timeout, maxRetries } = {}, call) => {
    const init = { headers, signal, timeout, maxRetries, Request: hasMiddleware() ? Request : PlannedRequest };
    const { data, error, response } = await call(init).catch((cause: unknown) => {
      // What else is thrown here is an error of this package, or one of the caller's middleware.
      throw cause instanceof SyntaxError ? noJson(cause) : cause;
    });
    if (!response.ok) throw apiError(response, error);
    if (!isObject(data)) throw noJson();
    return isEnvelope(data) ? data.data : data;
  };
