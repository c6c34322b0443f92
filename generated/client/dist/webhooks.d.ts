import { JobError, JobFinishedEvent, JobFinishedOutput } from "./types.js";
/**
 * The value of the signature header for a webhook.
 *
 * @param secret the webhook secret from the dashboard
 * @param timestamp the value of the timestamp header: Unix seconds
 * @param body the body as it is sent
 */
declare function signWebhook(secret: string, timestamp: string, body: string | Uint8Array): Promise<string>;
/** Why a webhook was not accepted. */
type WebhookFault = "header-missing" | "too-old" | "too-new" | "wrong-signature" | "not-an-event";
/** A webhook is not to be trusted: answer 400 and forget it. `fault` says why. */
declare class WebhookVerificationError extends Error {
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault, message: string);
}
/** A job is done. `client.jobs.get(event.jobId)` lists all its files. */
interface JobCompletedEvent extends JobFinishedEvent {
  status: "completed";
  output: JobFinishedOutput;
}
/** A job failed, and its cost is refunded. */
interface JobFailedEvent extends JobFinishedEvent {
  status: "failed";
  error: JobError;
}
/** The end of a job. The same event may arrive more than once: recognise it by `jobId`. */
type WebhookEvent = JobCompletedEvent | JobFailedEvent;
/** Headers as `fetch` or as Node has them. */
type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
interface VerifyOptions {
  /** The webhook secret from the dashboard. While you rotate it, both: the new one and the old one. */
  readonly secret: string | readonly string[];
  /** How far the webhook's clock may be from yours, in seconds, both ways. Without it, 300. */
  readonly tolerance?: number | undefined;
  /** Milliseconds since 1970, for tests. Without it, the time of the machine. */
  readonly now?: (() => number) | undefined;
}
interface Webhook extends VerifyOptions {
  /** The body as it arrived, before anything has parsed it. */
  readonly payload: string | Uint8Array;
  readonly headers: WebhookHeaders;
}
/**
 * Makes sure that a webhook comes from PixelByte and is fresh, and gives its event.
 *
 * @throws {WebhookVerificationError} when it is not to be trusted
 * @example
 * const event = await verifyWebhook({ payload: await request.text(), headers: request.headers, secret });
 */
declare function verifyWebhook({
  payload,
  headers,
  secret,
  tolerance,
  now
}: Webhook): Promise<WebhookEvent>;
interface HandlerOptions extends VerifyOptions {
  /**
   * What to do with an event. Be quick, and do long work later: PixelByte waits for the answer. When this throws, the
   * answer is 500 and the webhook is sent again.
   */
  readonly onEvent: (event: WebhookEvent) => void | Promise<void>;
  /** Told of what `onEvent` threw and of webhooks that were refused. A promise is waited for. */
  readonly onError?: ((error: unknown) => unknown) | undefined;
}
/** As much of Node's `IncomingMessage` as is needed. */
interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}
/** As much of Node's `ServerResponse` as is needed. */
interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}
/**
 * A receiver for whatever speaks Fetch: Next.js, Hono, Cloudflare Workers, Deno, Bun.
 *
 * @example
 * export const POST = webhookHandler({ secret, onEvent: (event) => queue.add(event) });
 */
declare const webhookHandler: (options: HandlerOptions) => (request: Request) => Promise<Response>;
/**
 * A receiver for Node's `http` and for Express, where it has to come before anything that parses bodies.
 *
 * @example
 * createServer(nodeWebhookHandler({ secret, onEvent: (event) => queue.add(event) })).listen(3000);
 */
declare const nodeWebhookHandler: (options: HandlerOptions) => (request: NodeRequest, response: NodeResponse) => Promise<void>;
export { type HandlerOptions, type JobCompletedEvent, type JobFailedEvent, type NodeRequest, type NodeResponse, type VerifyOptions, type Webhook, type WebhookEvent, type WebhookFault, type WebhookHeaders, WebhookVerificationError, nodeWebhookHandler, signWebhook, verifyWebhook, webhookHandler };