import type { Fetch } from "./http/fetch.ts";
import type { LogEvent } from "./http/send.ts";

/** How to reach the API. */
export interface ClientOptions {
  /** Your API key. Defaults to the environment variable `PIXELBYTE_API_KEY`. */
  readonly apiKey?: string | undefined;
  /**
   * The URL of the API. Defaults to the environment variable `PIXELBYTE_BASE_URL`, or else the production server. For the
   * mock, `http://localhost:4010`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * The URL of your proxy, for programs that must not have the key, such as web pages: `/api/pixelbyte`. See
   * `pixelbyte-client/proxy`. No key is sent, and `baseUrl` is ignored.
   */
  readonly proxyUrl?: string | undefined;
  /**
   * Sends the requests. Defaults to the global `fetch`. Use it to set proxies, `credentials` and the like:
   * `(url, init) => fetch(url, { ...init, credentials: "include" })`.
   */
  readonly fetch?: Fetch | undefined;
  /** Headers to send with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long one attempt at a request may take, in milliseconds. Defaults to 60,000. */
  readonly timeout?: number | undefined;
  /**
   * How many times a request may be retried. Defaults to 2. Reads are retried after a network error, 408, 425, 429 or 5xx. A
   * submit or cancel request is retried only if it cannot have been accepted.
   */
  readonly maxRetries?: number | undefined;
  /** Called after every attempt at a request. It never gets the key. */
  readonly log?: ((event: LogEvent) => void) | undefined;
}

/** Options for every method. */
export interface CallOptions {
  /** Aborts the request; the method then rejects with `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. Defaults to the client's `timeout`. */
  readonly timeout?: number | undefined;
  /** How many times the request may be retried. Defaults to the client's `maxRetries`. */
  readonly maxRetries?: number | undefined;
  /** Further headers to send. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
