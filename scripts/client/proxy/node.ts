import { type ProxyOptions, proxyHandler } from "./handler.ts";
import { errorResponse, ProxyError } from "./proxyError.ts";

/** As much of Node's `IncomingMessage` as is needed, with what Express and Fastify add. */
export interface ProxyNodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** The URL before Express took the path of a router off. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What something before has read of the body. */
  readonly body?: unknown;
  readonly readableDidRead?: boolean | undefined;
}

/** As much of Node's `ServerResponse` as is needed. */
export interface ProxyNodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

/** The body as text, also if it was read or parsed before. */
async function bodyOf(request: ProxyNodeRequest): Promise<string> {
  const { body } = request;
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  if (request.readableDidRead) return body === undefined || body === null ? "" : JSON.stringify(body);
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of request) {
    text += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    // The handler refuses what is too large; here it is not kept.
    if (text.length > 2_000_000) break;
  }
  return text;
}

/** A request of Node as one of Fetch. */
async function requestOf(request: ProxyNodeRequest): Promise<Request> {
  const { method = "GET", headers: given } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !name.startsWith(":")) headers.set(name, [value].flat().join(", "));
  }
  const url = new URL(request.originalUrl ?? request.url ?? "/", "http://proxy.invalid");
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(url, { method, headers, body: hasBody ? (await bodyOf(request)) || null : null });
}

/** That a request cannot be read: its target is no URL, Fetch does not have its method, or its body breaks off. */
const unreadable = (): Response => errorResponse(new ProxyError(400, "VALIDATION_ERROR", "The request cannot be read"));

/**
 * The proxy for Node's `http`, Express and Fastify.
 *
 * @example
 * app.use("/api/pixelbyte", nodeProxyHandler(options)); // Express
 * fastify.all("/api/pixelbyte/*", (request, reply) => {
 *   reply.hijack();
 *   return handler(Object.assign(request.raw, { body: request.body }), reply.raw);
 * });
 */
export function nodeProxyHandler(options: ProxyOptions) {
  const handle = proxyHandler(options);
  return async (request: ProxyNodeRequest, response: ProxyNodeResponse): Promise<void> => {
    // Nobody may wait for this promise, and Node ends a program with one that is rejected.
    const passed = await requestOf(request).then(handle, unreadable);
    response.writeHead(passed.status, Object.fromEntries(passed.headers));
    response.end(await passed.text());
  };
}
