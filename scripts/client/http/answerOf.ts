import { isObject } from "../../document/json.ts";
import { apiErrorClass } from "../errors/ApiError.ts";
import { UnexpectedAnswerError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import { type Envelope, errorIn, isEnvelope } from "./body.ts";

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

/**
 * What a call answered, out of its envelope if it came in one.
 *
 * @param call gives the answer as text, though typed as what it stands for; see `init` in `createClient`
 * @throws {PixelByteError} when it is an error, or no answer of the API at all
 */
export async function answerOf<T>(call: Promise<Result<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw apiError(response, error);
  try {
    const body: T | Envelope<T> = JSON.parse(`${data}`);
    if (isEnvelope(body)) return body.data;
    if (isObject(body)) return body;
    throw body;
  } catch (cause) {
    throw new UnexpectedAnswerError("No JSON object", { cause });
  }
}
