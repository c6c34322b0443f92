import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import { responseOf } from "./http/result.ts";
import { createSend, type Limits, type Send, type SendSettings } from "./http/send.ts";
import type { CallOptions } from "./options.ts";

/** The options of one call, as openapi-fetch takes them. */
export interface CallInit {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** What the resources work with. */
export interface Connection {
  readonly raw: Client<paths>;
  /** The options of a method, for `raw`. */
  init(options?: CallOptions, warning?: string): CallInit;
  /** Sends without the key, for other servers than the API. */
  readonly send: Send;
  readonly maxRetries: number;
}

/** @param identity the headers of every call: who the caller is. Middleware does not see them */
export function connect(baseUrl: string, identity: Headers, settings: SendSettings): Connection {
  const send = createSend(settings);
  const sendToApi =
    (limits?: Limits) =>
    async (request: Request): Promise<Response> => {
      const headers = new Headers(identity);
      for (const [name, value] of request.headers) headers.set(name, value);
      const { url, method, signal } = request;
      return responseOf(await send({ url, method, headers, body: (await request.text()) || null, signal }, limits));
    };
  return {
    raw: createFetchClient<paths>({ baseUrl, fetch: sendToApi() }),
    init: ({ headers = {}, signal = null, timeout, maxRetries } = {}, warning) => ({
      headers,
      signal,
      fetch: sendToApi({ timeout, maxRetries, warning }),
    }),
    send,
    maxRetries: settings.maxRetries,
  };
}
