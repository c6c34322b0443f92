import { WebhookVerificationError } from "./errors.ts";
import { type VerifyOptions, verifyWebhook, type WebhookEvent, type WebhookHeaders } from "./verify.ts";

export interface HandlerOptions extends VerifyOptions {
  /**
   * What to do with an event. Be quick, and do long work later: PixelByte waits for the answer. When this throws, the
   * answer is 500 and the webhook is sent again.
   */
  readonly onEvent: (event: WebhookEvent) => void | Promise<void>;
  /** Told of what `onEvent` threw and of webhooks that were refused. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** As much of Node's `IncomingMessage` as is needed. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** As much of Node's `ServerResponse` as is needed. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

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

async function receive(
  method: string | undefined,
  headers: WebhookHeaders,
  body: AsyncIterable<Uint8Array | string>,
  { onEvent, onError, ...options }: HandlerOptions,
): Promise<Answer> {
  if (method !== "POST") return { status: 405, text: "Webhooks are sent with POST" };
  try {
    const payload = await bytesOf(body);
    if (payload === undefined) return { status: 413, text: "Too large for a webhook" };
    await onEvent(await verifyWebhook({ payload, headers, ...options }));
    return { status: 200, text: "ok" };
  } catch (error) {
    onError?.(error);
    if (error instanceof WebhookVerificationError) return { status: 400, text: error.message };
    return { status: 500, text: "The event could not be handled" };
  }
}

const plain = { "content-type": "text/plain; charset=utf-8" };

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
    const { status, text } = await receive(request.method, request.headers, chunksOf(request.body), options);
    return new Response(text, { status, headers: plain });
  };

/**
 * A receiver for Node's `http` and for Express, where it has to come before anything that parses bodies.
 *
 * @example
 * createServer(nodeWebhookHandler({ secret, onEvent: (event) => queue.add(event) })).listen(3000);
 */
export const nodeWebhookHandler =
  (options: HandlerOptions) =>
  async (request: NodeRequest, response: NodeResponse): Promise<void> => {
    const { status, text } = await receive(request.method, request.headers, request, options);
    response.writeHead(status, plain);
    response.end(text);
  };
