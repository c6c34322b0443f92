import { apiErrorClass } from "../errors/ApiError.ts";
import { UnexpectedAnswerError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import { type Envelope, errorIn, isEnvelope, isObject } from "./body.ts";

/** What openapi-fetch gives for a call. */
interface Result<T> {
  readonly data?: T | Envelope<T>;
  readonly error?: unknown;
  readonly response: Response;
}

/** The error that an answer stands for, of the class that belongs to its code. */
function apiError({ status, statusText }: Response, body: unknown): PixelByteError {
  const { code = `HTTP_${status}`, message = statusText, ...facts } = errorIn(body);
  return new (apiErrorClass(code))(message, { ...facts, status });
}

const noJson = (cause?: unknown): PixelByteError =>
  new UnexpectedAnswerError("The answer is no JSON object", { cause });

/**
 * What a call answered, out of its envelope if it came in one.
 *
 * @throws {PixelByteError} when it is an error, or no answer of the API at all
 */
export async function answerOf<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    // What else is thrown here is an error of this package, or one of the caller's middleware.
    throw cause instanceof SyntaxError ? noJson(cause) : cause;
  });
  if (!response.ok) throw apiError(response, error);
  if (!isObject(data)) throw noJson();
  return isEnvelope(data) ? data.data : data;
}
