/** A server for webhooks: takes them, checks them, and tells what came. */
import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { at, list, objectOf, readJson } from "../../document/json.ts";
import { follow } from "../../document/references.ts";
import { createCompiler } from "../../document/validation/ajv.ts";
import { issuesOf } from "../../document/validation/issues.ts";
import type { Document, Json } from "../../document/view.ts";
import { signWebhook } from "../../document/webhookSignature.ts";
import { closeServer } from "../../program/closeServer.ts";

/** One webhook that came. */
export interface Delivery {
  readonly event: Json | undefined;
  /** When it came, in milliseconds. Only the time from one to the next means something. */
  readonly time: number;
  /** When it was sent, as its header says in Unix seconds. */
  readonly sentAt: number;
  /** Whether the signature fits the body, the time and the secret. */
  readonly signed: boolean;
  /** What is wrong with it: signature, time, type, body. */
  readonly problems: readonly string[];
}

/** An address for the webhooks of one job. */
export interface Hook {
  /** The path at which the receiver returns what it has received. */
  readonly token: string;
  readonly url: string;
  /** Resolves when as many deliveries have come, or when the time is up, with what has come. */
  wait(count: number, milliseconds: number): Promise<Delivery[]>;
}

export interface Receiver {
  /** Where the deliveries can be read. See `openapi.yaml` beside this file. */
  readonly url: string;
  /**
   * @param refuse how many deliveries are refused, each with another status, so that they are sent again
   * @param taken the status with which the next one is received
   */
  open(options: { readonly refuse: number; readonly taken?: number }): Hook;
  close(): Promise<void>;
}

export interface ReceiverOptions {
  readonly document: Document;
  /** The secret by which webhooks are signed. */
  readonly secret: string;
  /** The address that leads to this receiver from where the server is. Without it, the receiver's own. */
  readonly publicUrl?: string;
  /** Without it, any free port. */
  readonly port?: number;
}

/** Any status other than 2xx asks for another delivery. */
const refusals = [503, 500, 400, 404, 410];

/** The largest webhook, in bytes. */
const largest = 1_000_000;

/** The body; nothing if it is larger than a webhook may be. What is too much is not kept. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= largest) chunks.push(chunk);
  }
  return size > largest ? undefined : Buffer.concat(chunks).toString();
}

/** The headers and the body of the webhook, as the document describes them. */
function createChecks({ openapi, webhook }: Document) {
  const operation = at(openapi, "webhooks", "jobFinished", "post");
  const parameters = list(at(operation, "parameters")).map((one) => objectOf(follow(openapi, one)));
  const body = follow(openapi, at(operation, "requestBody"));
  const check = createCompiler(openapi)(objectOf(at(body, "content", "application/json", "schema")));
  const nameOf = (part: string): string =>
    String(parameters.find(({ name }) => String(name).endsWith(part))?.name ?? part);
  const tolerance = webhook.toleranceSeconds ?? Number.POSITIVE_INFINITY;
  return { check, timestamp: nameOf("Timestamp"), signature: nameOf("Signature"), tolerance };
}

/** Holds a delivered webhook against the document and its signature. */
async function examine(
  { check, timestamp, signature, tolerance }: ReturnType<typeof createChecks>,
  secret: string,
  { headers }: IncomingMessage,
  body: string,
): Promise<Delivery> {
  const time = performance.now();
  const sentAt = String(headers[timestamp.toLowerCase()] ?? "");
  const signed = String(headers[signature.toLowerCase()] ?? "");
  const age = Math.abs(Date.now() / 1000 - Number(sentAt));
  const type = headers["content-type"] ?? "none";
  const event = readJson(body);
  const isSigned = signed === (await signWebhook(secret, sentAt, body));
  const problems = [
    ...(signed === "" ? [`The header ${signature} is missing: the webhook is not signed.`] : []),
    ...(signed !== "" && !isSigned ? [`${signature} does not match the body, the timestamp and the secret.`] : []),
    ...(/^\d+$/.test(sentAt) && age <= tolerance
      ? []
      : [`${timestamp} is ${sentAt || "missing"}, not the time of sending in Unix seconds.`]),
    ...(type.startsWith("application/json") ? [] : [`The Content-Type of the webhook is ${type}.`]),
    ...(event === undefined
      ? ["The body of the webhook is not JSON."]
      : issuesOf(check(event).filter(({ keyword }) => keyword !== "enum")).map(
          ({ message }) => `In the webhook, ${message}`,
        )),
  ];
  return { event, time, sentAt: Number(sentAt), signed: isSigned, problems };
}

/** What has come for a job, and how it is received. */
interface Inbox {
  readonly refuse: number;
  readonly taken: number;
  readonly deliveries: Delivery[];
  readonly events: EventEmitter;
}

interface Reply {
  readonly status: number;
  readonly body: Json;
}

/** The first delivery, as `openapi.yaml` beside this file describes it. */
function firstDelivery({ deliveries: [delivery] }: Inbox): Reply {
  if (delivery === undefined) return { status: 404, body: {} };
  const { event, signed, problems } = delivery;
  return { status: 200, body: { signed, problems: [...problems], event: event ?? null } };
}

/** Keeps a delivery, and says with which status it is received. */
function keep({ refuse, taken, deliveries, events }: Inbox, delivery: Delivery): number {
  const { length } = deliveries;
  deliveries.push(delivery);
  events.emit("delivery");
  return length < refuse ? (refusals[length % refusals.length] ?? 503) : taken;
}

async function untilDelivered({ deliveries, events }: Inbox, count: number, milliseconds: number): Promise<Delivery[]> {
  const signal = AbortSignal.timeout(Math.ceil(milliseconds));
  while (deliveries.length < count && !signal.aborted) await once(events, "delivery", { signal }).catch(() => {});
  return deliveries;
}

export async function startReceiver(options: ReceiverOptions): Promise<Receiver> {
  const { document, secret, publicUrl, port = 0 } = options;
  const checks = createChecks(document);
  const inboxes = new Map<string, Inbox>();

  async function respond(request: IncomingMessage): Promise<Reply> {
    const [, kind, token = ""] = (request.url ?? "").split("/");
    const inbox = inboxes.get(token);
    const body = await readBody(request);
    if (inbox === undefined) return { status: 404, body: {} };
    if (body === undefined) return { status: 413, body: {} };
    if (kind === "deliveries") return firstDelivery(inbox);
    return { status: keep(inbox, await examine(checks, secret, request, body)), body: {} };
  }

  const server = createServer((request, response) => {
    respond(request)
      .then(({ status, body }) => {
        if (status === 204) response.writeHead(status).end();
        else response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      })
      .catch(() => response.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`;

  return {
    url,
    open({ refuse, taken = 200 }) {
      const token = randomUUID();
      const inbox: Inbox = { refuse, taken, deliveries: [], events: new EventEmitter() };
      inboxes.set(token, inbox);
      return {
        token,
        url: `${(publicUrl ?? url).replace(/\/$/, "")}/webhooks/${token}`,
        wait: (count, milliseconds) => untilDelivered(inbox, count, milliseconds),
      };
    },
    close: () => closeServer(server),
  };
}
