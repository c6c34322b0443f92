import type { Fetch } from "./http/fetch.ts";
import type { LogEvent } from "./http/send.ts";

/** How to reach the API. */
export interface ClientOptions {
  /** Your API key. Without it, the environment variable `PIXELBYTE_API_KEY`. */
  readonly apiKey?: string | undefined;
  /**
   * Where the API is. Without it, the environment variable `PIXELBYTE_BASE_URL`, or else the production server. For the
   * mock, `http://localhost:4010`.
   */
  readonly baseUrl?: string | undefined;
  /**
   * Where your proxy is, for programs that must not have the key, such as pages: `/api/pixelbyte`. See
   * `pixelbyte-client/proxy`. No key is sent, and `baseUrl` does not count.
   */
  readonly proxyUrl?: string | undefined;
  /**
   * Sends the requests. Without it, the global `fetch`. The place for proxies, `credentials` and other settings:
   * `(url, init) => fetch(url, { ...init, credentials: "include" })`.
   */
  readonly fetch?: Fetch | undefined;
  /** Headers to send with every call. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long one attempt at a call may take, in milliseconds. Without it, 60,000. */
  readonly timeout?: number | undefined;
  /**
   * How many times a call may be sent again. Without it, 2. Reading is repeated after a network error, 408, 425, 429 or 5xx. A
   * submit or cancel call is repeated only when it cannot have been accepted.
   */
  readonly maxRetries?: number | undefined;
  /** Called after every attempt at a call. It is never given the key. */
  readonly log?: ((event: LogEvent) => void) | undefined;
}

/** Options for every method. */
export interface CallOptions {
  /** Aborts the call; it then rejects with `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. Without it, the client's `timeout`. */
  readonly timeout?: number | undefined;
  /** How many times the call may be sent again. Without it, the client's `maxRetries`. */
  readonly maxRetries?: number | undefined;
  /** Headers to send along. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
