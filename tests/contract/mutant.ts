/** A server that is the mock but for one fault: it stands between the caller and the mock, and changes what passes. */
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { isObject, objectOf, readJson } from "../../scripts/document/json.ts";
import type { Document, Json, JsonObject } from "../../scripts/document/view.ts";
import { createRouter } from "../../scripts/mock/http/router.ts";
import { closeServer } from "../../scripts/program/closeServer.ts";

/** A request on its way to the mock. */
export interface Call {
  /** The operation; nothing for the mock's own paths. */
  readonly operation: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
}

/** A response on its way back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  /** Sent as it stands instead of the body; null closes the connection. */
  readonly raw?: string | null;
}

/** A webhook on its way to the receiver. */
export interface Webhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Fault {
  /** Whether it hides that it is the mock: then money counts, as with the real API. */
  readonly hidden?: boolean;
  /** Is shown the calls of the mock's own paths. */
  control?(call: Call): void;
  changeRequest?(call: Call): Call;
  changeResponse?(reply: Reply, call: Call): Reply;
  /** Nothing is sent for `undefined`, and the mock is told that it was. */
  webhook?(webhook: Webhook): Webhook | undefined | Promise<Webhook | undefined>;
  /** The receiver's response, as the mock is told it. */
  receipt?(status: number): number;
  /** Whether a webhook is sent once more at once, before the mock is told anything. */
  sendsAgain?(webhook: Webhook, status: number): boolean;
}

export interface Mutated {
  readonly url: string;
  close(): Promise<void>;
}

const hookRoot = "/webhook-of-mutant/";
const perConnection = new Set(["connection", "content-length", "host", "keep-alive", "transfer-encoding"]);

const passable = (headers: Iterable<[string, unknown]>): Record<string, string> =>
  Object.fromEntries(
    [...headers].filter(([name]) => !perConnection.has(name)).map(([name, value]) => [name, String(value)]),
  );

interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Sends what `fetch` refuses, such as TRACE and bodies of GET. */
function forwardOdd(url: string, { method, headers, bytes }: Sent): Promise<Received> {
  return new Promise((resolve, reject) => {
    const length = bytes.length === 0 ? {} : { "content-length": bytes.length };
    const outgoing = request(url, { method, headers: { ...headers, ...length } }, (incoming) => {
      buffer(incoming).then(
        (body) => resolve({ status: incoming.statusCode ?? 502, headers: incoming.headers, bytes: body }),
        reject,
      );
    });
    outgoing.once("error", reject);
    outgoing.end(bytes);
  });
}

const usual = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** Sends a request as it came. */
async function forward(url: string, sent: Sent): Promise<Received> {
  const { method, headers, bytes } = sent;
  const hasBody = bytes.length > 0;
  if (!usual.has(method) || (method === "GET" && hasBody)) return forwardOdd(url, sent);
  const response = await fetch(url, { method, headers, body: hasBody ? new Uint8Array(bytes) : null });
  const received = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes: received };
}

/** Puts a fault before the mock at `upstream`. */
export async function startMutant(upstream: string, document: Document, fault: Fault): Promise<Mutated> {
  const route = createRouter(document);
  let url = "";

  const operationOf = (path: string, method: string): string => route(path)?.operations.get(method)?.id ?? "";

  /** Webhooks come this way as well. */
  const redirected = (body: JsonObject): JsonObject =>
    typeof body.webhookUrl === "string" && body.webhookUrl.startsWith("http://127.0.0.1")
      ? { ...body, webhookUrl: `${url}${hookRoot}${encodeURIComponent(body.webhookUrl)}` }
      : body;

  async function passWebhook(received: IncomingMessage, bytes: Buffer): Promise<number> {
    const target = decodeURIComponent(String(received.url).slice(hookRoot.length));
    const webhook = { headers: passable(Object.entries(received.headers)), body: bytes.toString() };
    const changed = fault.webhook === undefined ? webhook : await fault.webhook(webhook);
    if (changed === undefined) return 200;
    let { status } = await fetch(target, { method: "POST", ...changed });
    while (fault.sendsAgain?.(changed, status)) ({ status } = await fetch(target, { method: "POST", ...changed }));
    return fault.receipt?.(status) ?? status;
  }

  async function pass(asked: IncomingMessage, bytes: Buffer): Promise<Reply> {
    const { pathname, searchParams } = new URL(asked.url ?? "/", upstream);
    const method = asked.method ?? "GET";
    const operation = operationOf(pathname, method);
    if (operation === "" && fault.hidden) return { status: 404, headers: {}, body: {} };
    const sent = readJson(bytes.toString());
    const call: Call = {
      operation,
      path: pathname,
      query: Object.fromEntries(searchParams),
      headers: passable(Object.entries(asked.headers)),
      body: objectOf(sent),
    };
    if (operation === "") fault.control?.(call);
    const changedCall = operation === "" ? call : (fault.changeRequest?.(call) ?? call);
    const query = new URLSearchParams(changedCall.query);
    const isSame = !isObject(sent) && changedCall.body === call.body;
    const received = await forward(`${upstream}${changedCall.path}${query.size === 0 ? "" : `?${query}`}`, {
      method,
      headers: changedCall.headers,
      bytes: isSame ? bytes : Buffer.from(JSON.stringify(redirected(changedCall.body))),
    });
    const reply = {
      status: received.status,
      headers: passable(Object.entries(received.headers)),
      body: readJson(received.bytes.toString()) ?? null,
    };
    const changedReply = operation === "" ? reply : (fault.changeResponse?.(reply, call) ?? reply);
    return changedReply === reply ? { ...reply, raw: received.bytes.toString("latin1") } : changedReply;
  }

  async function handle(received: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await buffer(received);
    if (received.url?.startsWith(hookRoot)) {
      response.writeHead(await passWebhook(received, bytes)).end();
      return;
    }
    const { status, headers, body, raw } = await pass(received, bytes);
    if (raw === null) response.destroy();
    else response.writeHead(status, headers).end(raw ?? JSON.stringify(body), raw === undefined ? "utf8" : "latin1");
  }

  const server = createServer((received, response) => {
    // The caller, or the receiver of a webhook, may be gone.
    handle(received, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    url,
    close: () => closeServer(server),
  };
}
