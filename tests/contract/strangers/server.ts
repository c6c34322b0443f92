/** Serves a stranger: a mock behind a server that changes what goes in or what comes out. */
import { createServer, type IncomingMessage, request as sendRequest } from "node:http";
import type { AddressInfo } from "node:net";
import type { MockOptions } from "../../../scripts/mock/index.ts";
import { startMock } from "../../../scripts/mock/index.ts";

export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
export type Members = { [member: string]: Json };

/** A request as the stranger received it. */
export interface Exchange {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty if there is none. */
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Forward = (changes?: Partial<Exchange>) => Promise<Reply>;

/** A server that breaks the document in one way. */
export interface Stranger {
  readonly name: string;
  /** Whether it looks right at first sight: a wrong amount, a state that is one off, a limit that is one too far. */
  readonly subtle: boolean;
  /** What the document says and the stranger does not do. */
  readonly breaks: string;
  /** Called once for each server, so that what it remembers is its own. */
  readonly create: () => (exchange: Exchange, forward: Forward) => Promise<Reply>;
}

/** The body as an object; an empty one if it is something else. */
export function members(text: string): Members {
  try {
    const value: Json = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** The member `name` as an object; an empty one if it is something else. */
export function member(of: Members, name: string): Members {
  const value = of[name];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

/** The members of the array `name` that are objects. */
export function list(of: Members, name: string): Members[] {
  const value = of[name];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => (typeof item === "object" && item !== null && !Array.isArray(item) ? [item] : []));
}

/** The reply with its JSON body changed. */
export function withBody(reply: Reply, change: (body: Members) => Json): Reply {
  return { ...reply, body: JSON.stringify(change(members(reply.body))) };
}

/** The error that the document describes, with any status and code. */
export function errorReply(status: number, code: string): Reply {
  return {
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ success: false, error: { code, message: `Refused: ${code}.` }, requestId: "req_stranger" }),
  };
}

/** How bytes become text and text bytes: files are kept byte by byte. */
const encodingOf = (type: string | undefined): BufferEncoding =>
  /^image|^video|^audio/.test(type ?? "") ? "latin1" : "utf8";

async function read(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString(encodingOf(message.headers["content-type"]));
}

function flat(headers: IncomingMessage["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  );
}

function send(base: string, exchange: Exchange): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const url = new URL(base);
    const encoding = encodingOf(exchange.headers["content-type"]);
    const { "content-length": _length, "transfer-encoding": _encoding, ...headers } = exchange.headers;
    const outgoing = sendRequest(
      {
        host: url.hostname,
        port: url.port,
        path: exchange.target,
        method: exchange.method,
        headers: {
          ...headers,
          ...(exchange.body === "" ? {} : { "content-length": Buffer.byteLength(exchange.body, encoding) }),
        },
      },
      (incoming) => {
        read(incoming).then(
          (body) => resolve({ status: incoming.statusCode ?? 0, headers: flat(incoming.headers), body }),
          reject,
        );
      },
    );
    outgoing.once("error", reject);
    outgoing.end(exchange.body, encoding);
  });
}

export interface RunningStranger {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the stranger on a free port of this machine. */
export async function serveStranger(stranger: Stranger, options: MockOptions = {}): Promise<RunningStranger> {
  const mock = await startMock(options);
  const behave = stranger.create();
  const server = createServer(async (request, response) => {
    const exchange: Exchange = {
      method: request.method ?? "GET",
      target: request.url ?? "/",
      headers: flat(request.headers),
      body: await read(request),
    };
    const reply = await behave(exchange, (changes) => send(mock.url, { ...exchange, ...changes }));
    const { "content-length": _length, "transfer-encoding": _encoding, ...headers } = reply.headers;
    response.writeHead(reply.status, headers).end(reply.body, encodingOf(reply.headers["content-type"]));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}

/** Whether it is a request for the operation at `method` and `path`, in which `*` stands for one segment. */
export function isCall(exchange: Exchange, method: string, path: string): boolean {
  const pattern = new RegExp(`^${path.replaceAll("*", "[^/]+")}$`);
  return exchange.method === method && pattern.test(exchange.target.split("?")[0] ?? "");
}

/** The stranger that changes the JSON body of the successful responses of one operation. */
export function changing(
  method: string,
  path: string,
  change: (body: Members, exchange: Exchange) => Json,
): Stranger["create"] {
  return () => async (exchange, forward) => {
    const reply = await forward();
    if (!isCall(exchange, method, path) || reply.status !== 200) return reply;
    return withBody(reply, (body) => change(body, exchange));
  };
}

/** The stranger that changes the JSON body of requests of one operation before they are looked at. */
export function forgiving(
  method: string,
  path: string,
  change: (body: Members, exchange: Exchange) => Json,
): Stranger["create"] {
  return () => (exchange, forward) => {
    const body = members(exchange.body);
    if (!isCall(exchange, method, path) || Object.keys(body).length === 0) return forward();
    return forward({ body: JSON.stringify(change(body, exchange)) });
  };
}
