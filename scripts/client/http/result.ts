import { isObject, readJson } from "../../document/json.ts";
import { apiErrorClass } from "../errors/ApiError.ts";
import { UnexpectedResponseError } from "../errors/clientErrors.ts";
import type { PixelByteError } from "../errors/PixelByteError.ts";
import type { ReadResponse } from "./attempt.ts";
import { type Envelope, errorIn, isEnvelope, requestIdIn } from "./body.ts";
import type { FetchResponse } from "./fetch.ts";
import { retryAfter } from "./retry.ts";
import { withoutKey } from "./withoutKey.ts";

/** What openapi-fetch returns for a call. */
interface FetchResult<T> {
  readonly data?: T | Envelope<T>;
  readonly error?: unknown;
  readonly response: Response;
}

/** What errors keep of a body, in characters. */
const kept = 4_096;

/** Whether the server sends the caller elsewhere. A browser shows no status for that, and some platforms follow it. */
const isRedirect = ({ type, status, redirected = false }: FetchResponse): boolean =>
  type === "opaqueredirect" || redirected || (status >= 300 && status < 400);

/** What a response is read with. */
export interface Reading {
  /** Names the call in errors. */
  readonly call: string;
  /** The text without which a success cannot be used, such as `jobId`. */
  readonly member?: string | undefined;
  /** Taken out of what the server repeats: it gets into errors, and errors into logs. */
  readonly apiKey: string | undefined;
}

/** What errors keep of a response besides its body. */
type Head = Pick<Response, "status" | "headers">;

function unexpected({ status, headers }: Head, body: string, message: string): PixelByteError {
  const requestId = requestIdIn(readJson(body));
  const facts = { status, headers, body: body.slice(0, kept), ...(requestId && { requestId }) };
  return new UnexpectedResponseError(message, facts);
}

function redirected({ status, headers }: Head, body: string, call: string): PixelByteError {
  const location = headers.get("location");
  const where = `${status ? ` with status ${status}` : ""}${location ? ` to ${location.slice(0, 500)}` : ""}`;
  return unexpected({ status, headers }, body, `${call}: the server redirects${where}, which is not followed`);
}

/** Whether a success is one: a JSON object with the member that the call is about, or an error after all. */
function isUsable(body: unknown, member: string | undefined): boolean {
  if (!isObject(body)) return false;
  if (body.success === false || member === undefined) return true;
  const value = (isEnvelope(body) ? body.data : body)[member];
  return typeof value === "string" && value !== "";
}

/** The headers of a response; if the server repeats the key in them, without it. */
function headersOf(response: FetchResponse, apiKey: string | undefined): Headers {
  const headers = new Headers();
  response.headers.forEach((value, name) => {
    headers.append(name, withoutKey(value, apiKey));
  });
  return headers;
}

/**
 * The response that was read, for openapi-fetch and its middleware.
 *
 * @throws {UnexpectedResponseError} if it is a redirect, or a success that is not one of the API
 */
export function responseOf({ response, text }: ReadResponse, { call, member, apiKey }: Reading): Response {
  const { status, statusText, ok } = response;
  const headers = headersOf(response, apiKey);
  const body = withoutKey(text, apiKey);
  if (isRedirect(response)) throw redirected({ status, headers }, body, call);
  if (ok && !isUsable(readJson(body), member)) {
    const missing = member ? ` with ${member}` : "";
    throw unexpected({ status, headers }, body, `${call}: status ${status}, but no JSON object${missing}`);
  }
  return new Response(body || null, { status, statusText, headers });
}

/** The error for a response, of the class for its code. */
function apiError({ status, statusText, headers }: Response, body: unknown): PixelByteError {
  const { code = `HTTP_${status}`, message = statusText || `Status ${status}`, ...facts } = errorIn(body);
  const text = typeof body === "string" ? body : (JSON.stringify(body) ?? "");
  const pause = retryAfter(headers);
  return new (apiErrorClass(code))(message, {
    ...facts,
    status,
    headers,
    body: text.slice(0, kept),
    ...(pause && { retryAfter: pause }),
  });
}

/** A type as openapi-fetch maps it: what stands for any string in an open set is taken apart into its methods. */
type Mapped<T> = T extends (infer Item)[]
  ? Mapped<Item>[]
  : T extends object
    ? { [Key in keyof T]: Mapped<T[Key]> }
    : T;

/**
 * The result of a call of openapi-fetch, out of its envelope if it came in one.
 *
 * @throws {PixelByteError} if the response is an error, also one with the status of a success
 */
export async function resultOf<T>(call: Promise<FetchResult<Mapped<NoInfer<T>>>>): Promise<T>;
export async function resultOf<T>(call: Promise<FetchResult<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw apiError(response, error);
  // Only middleware can have put something else in its place.
  if (!isObject(data)) throw unexpected(response, String(data), "No JSON object");
  if (data.success === false) throw apiError(response, data);
  return isEnvelope(data) ? data.data : data;
}
