import { isObject, readJson } from "../../document/json.ts";
import { apiErrorClass } from "../errors/ApiError.ts";
import { UnexpectedResponseError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import type { ReadResponse } from "./attempt.ts";
import { type Envelope, errorIn, isEnvelope } from "./body.ts";

/** What openapi-fetch returns for a call. */
interface FetchResult<T> {
  readonly data?: T | Envelope<T>;
  readonly error?: unknown;
  readonly response: Response;
}

/** The error that a response stands for, of the class that belongs to its code. */
function apiError({ status, statusText }: Response, body: unknown): PixelByteError {
  const { code = `HTTP_${status}`, message = statusText, ...facts } = errorIn(body);
  return new (apiErrorClass(code))(message, { ...facts, status });
}

/**
 * The response that was read, for openapi-fetch and its middleware.
 *
 * @throws {UnexpectedResponseError} if it is a success without a JSON object, which no response of the API is
 */
export function responseOf({ response, text }: ReadResponse): Response {
  if (response.ok && !isObject(readJson(text))) throw new UnexpectedResponseError("No JSON object");
  return new Response(text || null, response);
}

/**
 * The result of a call of openapi-fetch, out of its envelope if it came in one.
 *
 * @throws {PixelByteError} if the response is an error
 */
export async function resultOf<T>(call: Promise<FetchResult<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw apiError(response, error);
  if (!isObject(data)) throw new UnexpectedResponseError("No JSON object");
  return isEnvelope(data) ? data.data : data;
}
