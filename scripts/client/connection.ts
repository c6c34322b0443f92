import createFetchClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import { checkLimits, readHeaders } from "./check.ts";
import { InvalidArgumentError } from "./errors/clientErrors.ts";
import { nameOf } from "./http/attempt.ts";
import { responseOf } from "./http/result.ts";
import { createSend, type Limits, type Send, type SendSettings } from "./http/send.ts";
import type { CallOptions } from "./options.ts";

/** What a method of the client knows of its call besides the caller's options. */
export interface CallFacts extends Pick<Limits, "stop" | "endsAt" | "warning"> {
  /** The text in the response without which it cannot be used, such as `jobId`. */
  readonly member?: string;
}

/** The options of one call, as openapi-fetch takes them. */
export interface CallInit {
  readonly headers: Headers;
  readonly signal: AbortSignal | null;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** What the resources work with. */
export interface Connection {
  readonly raw: Client<paths>;
  /** The options of a method, for `raw`. */
  init(options?: CallOptions, facts?: CallFacts): CallInit;
  /** Sends without the key, for other servers than the API. */
  readonly send: Send;
  readonly maxRetries: number;
}

/** Who the caller is. */
export interface Identity {
  /** Without one, a proxy adds it. */
  readonly apiKey: string | undefined;
  /** The headers of every call, with the key. Middleware does not see them. */
  readonly headers: Headers;
}

/** A placeholder for the origin of a page if there is none, such as during server-side rendering. */
export const noPage = "http://page.invalid";

/** @throws {InvalidArgumentError} if a request is for the proxy of a page, and there is no page */
function checkPage(url: string): void {
  if (!url.startsWith(`${noPage}/`)) return;
  throw new InvalidArgumentError(
    "A proxyUrl such as /api/pixelbyte is for pages in a browser. Elsewhere, pass a whole URL; on your server, the key",
  );
}

export function connect(baseUrl: string, { apiKey, headers: identity }: Identity, settings: SendSettings): Connection {
  const send = createSend(settings);
  const sendToApi =
    ({ member, ...limits }: Limits & CallFacts = {}) =>
    async (request: Request): Promise<Response> => {
      const headers = new Headers(identity);
      for (const [name, value] of request.headers) headers.set(name, value);
      const { url, method, signal } = request;
      checkPage(url);
      const body = (await request.text()) || null;
      const outgoing = { url, method, headers, body, signal, redirect: "manual" } as const;
      return responseOf(await send(outgoing, limits), { call: nameOf(outgoing), member, apiKey });
    };
  return {
    raw: createFetchClient<paths>({ baseUrl, fetch: sendToApi() }),
    init({ headers = {}, signal = null, timeout, maxRetries } = {}, facts = {}) {
      checkLimits({ timeout, maxRetries });
      return { headers: readHeaders(headers), signal, fetch: sendToApi({ timeout, maxRetries, ...facts }) };
    },
    send,
    maxRetries: settings.maxRetries,
  };
}
