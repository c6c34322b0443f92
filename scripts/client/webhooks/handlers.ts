import { WebhookVerificationError } from "./errors.ts";
import { type VerifyOptions, verifyWebhook, type WebhookEvent, type WebhookHeaders } from "./verify.ts";

/** Options for the webhook handlers. */
export interface HandlerOptions extends VerifyOptions {
  /**
   * What to do with an event. Be quick, and do long work later: PixelByte waits for the response. If this throws, the
   * response is 500 and the webhook is sent again.
   */
  readonly onEvent: (event: WebhookEvent) => void | Promise<void>;
  /**
   * Called with what `onEvent` threw, and with the reason why a webhook was rejected. Promises are awaited. Without it,
   * errors on your side go to `console.error`.
   */
  readonly onError?: ((error: unknown) => unknown) | undefined;
}

/** As much of Node's `IncomingMessage` as is needed. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** What Express and others leave of a body that they have read. Only as it arrived can it be verified. */
  readonly body?: unknown;
  /** Whether something has read the body before. */
  readonly readableDidRead?: boolean | undefined;
}

/** As much of Node's `ServerResponse` as is needed. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, string>;
}

const reply = (status: number, text: string, headers?: Readonly<Record<string, string>>): Reply => ({
  status,
  text,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
});

/** Events are small. Whoever sends more than this, in bytes, wants something else. */
const largest = 1_000_000;

async function bytesOf(body: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | undefined> {
  const chunks: (Uint8Array | string)[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largest) return undefined;
    chunks.push(chunk);
  }
  const parts = chunks.map((chunk) => (typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Reports an error. The sender gets its response even if the report fails. */
async function report(error: unknown, onError: HandlerOptions["onError"]): Promise<void> {
  try {
    if (onError) await onError(error);
    else if (!(error instanceof WebhookVerificationError)) console.error(error);
  } catch (cause) {
    console.error(cause);
  }
}

async function receive(
  method: string | undefined,
  headers: WebhookHeaders,
  body: AsyncIterable<Uint8Array | string>,
  { onEvent, onError, ...options }: HandlerOptions,
): Promise<Reply> {
  if (method !== "POST") return reply(405, "Webhooks are sent with POST", { allow: "POST" });
  try {
    const payload = await bytesOf(body);
    if (payload === undefined) return reply(413, "Too large for a webhook");
    await onEvent(await verifyWebhook({ payload, headers, ...options }));
    return reply(200, "ok");
  } catch (error) {
    await report(error, onError);
    return error instanceof WebhookVerificationError
      ? reply(400, error.message)
      : reply(500, "The event could not be handled");
  }
}

/** The chunks of a body. Not every runtime can iterate a stream itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream?.getReader();
  for (let chunk = await reader?.read(); chunk?.value !== undefined; chunk = await reader?.read()) yield chunk.value;
}

/**
 * A receiver for whatever speaks Fetch: Next.js, Hono, Cloudflare Workers, Deno, Bun.
 *
 * @example
 * export const POST = webhookHandler({ secret, onEvent: (event) => queue.add(event) });
 */
export const webhookHandler =
  (options: HandlerOptions) =>
  async (request: Request): Promise<Response> => {
    const { status, text, headers } = await receive(request.method, request.headers, chunksOf(request.body), options);
    return new Response(text, { status, headers });
  };

/** The body as it arrived, which a body parser may have read before. */
async function* rawBody(request: NodeRequest): AsyncGenerator<Uint8Array | string, void, undefined> {
  const { body, readableDidRead } = request;
  if (typeof body === "string" || body instanceof Uint8Array) yield body;
  else if (!readableDidRead) yield* request;
  else {
    throw new TypeError(
      "The body was read and parsed before this handler, so its signature cannot be checked. Put the handler before " +
        'express.json(), or use express.raw({ type: "*/*" }) for this route. In Fastify, set request.raw.body to the raw body',
    );
  }
}

/**
 * A receiver for Node's `http`, and for Express and others before anything that parses bodies, or behind
 * `express.raw({ type: "*\/*" })`.
 *
 * @example
 * createServer(nodeWebhookHandler({ secret, onEvent: (event) => queue.add(event) })).listen(3000);
 */
export const nodeWebhookHandler =
  (options: HandlerOptions) =>
  async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    const { status, text, headers } = await receive(request.method, request.headers, rawBody(request), options);
    response.writeHead(status, headers);
    response.end(text);
  };
