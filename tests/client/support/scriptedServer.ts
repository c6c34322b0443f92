/** A real HTTP server that responds as a test tells it to, and remembers what it received. */
import { EventEmitter, once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The response to a request. */
export type Scripted =
  | {
      readonly status?: number;
      readonly body?: unknown;
      /** An empty content type is left out. */
      readonly headers?: Readonly<Record<string, string>>;
      /** How long the server takes, in milliseconds. */
      readonly delay?: number;
    }
  /** The connection is closed instead of a response, or in the middle of its body. */
  | "drop"
  | "drop-in-body"
  /** There is no response, ever; or its body does not come. */
  | "hang"
  | "hang-in-body"
  /** The response comes a byte at a time, for longer than anybody waits: its head, or its body. */
  | "trickle-in-head"
  | "trickle-in-body";

export interface ScriptedServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** Resolves once the server has received so many requests. */
  hasReceived(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A byte each 200 ms, for as long as the client listens, but for no more than a minute. */
function trickle(response: ServerResponse, start: string): void {
  const { socket } = response;
  socket?.write(start);
  let sent = 0;
  const timer = setInterval(() => {
    if (sent++ < 300 && socket?.writable === true) socket.write("x");
    else socket?.destroy();
  }, 200);
  socket?.once("close", () => clearInterval(timer));
}

function respond(response: ServerResponse, scripted: Scripted): void {
  if (scripted === "hang") return;
  if (scripted === "trickle-in-head" || scripted === "trickle-in-body") {
    const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    trickle(response, scripted === "trickle-in-head" ? `${head}X-More: ` : `${head}Content-Length: 100000\r\n\r\n"`);
    return;
  }
  if (scripted === "drop") {
    response.destroy();
    return;
  }
  if (scripted === "drop-in-body" || scripted === "hang-in-body") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
    response.write('{"jobId":');
    if (scripted === "drop-in-body") setImmediate(() => response.destroy());
    return;
  }
  const { status = 200, body = {}, headers = {}, delay = 0 } = scripted;
  const sent = Object.entries({ "content-type": "application/json", ...headers }).filter(([, value]) => value !== "");
  const respond = (): void => {
    response.writeHead(status, Object.fromEntries(sent));
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
  if (delay > 0) setTimeout(respond, delay);
  else respond();
}

/**
 * @param script the responses in turn, the last one ever after; or a function that makes them
 */
export async function startScriptedServer(
  script: readonly Scripted[] | ((request: Received, index: number) => Scripted),
): Promise<ScriptedServer> {
  const received: Received[] = [];
  const arrivals = new EventEmitter();
  // On a busy machine a client may rest for longer than Node's 5 s, and would then meet a connection that is being closed.
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url: path = "", headers } = request;
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
      received.push(one);
      arrivals.emit("request");
      const index = received.length - 1;
      respond(response, typeof script === "function" ? script(one, index) : (script[index] ?? script.at(-1) ?? {}));
    });
  });
  // A proxy's CONNECT. Nothing is connected: a test that gets this far has seen enough.
  server.on("connect", ({ url: path = "", headers }, socket) => {
    received.push({ method: "CONNECT", path, headers, body: "" });
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    async hasReceived(count) {
      while (received.length < count) await once(arrivals, "request");
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An address at which nothing listens: the port of a server that was closed may be given to another one at once. */
export const nowhere = "http://127.0.0.1:2";

/** The body of an error response, as the API writes it. */
export const errorBody = (code: string, message = "What went wrong"): object => ({
  success: false,
  error: { code, message },
  requestId: "req_abc123",
});

const job = {
  jobId: "job_1",
  status: "pending",
  progress: 0,
  output: null,
  outputs: null,
  error: null,
  createdAt: "2026-02-18T15:00:00Z",
  completedAt: null,
};

/** The body of a job in some state. */
export const jobBody = (status: string): object =>
  status === "completed"
    ? { ...job, status, progress: 100, output: "https://x/0.mp4", outputs: [{ url: "https://x/0.mp4", type: "video" }] }
    : { ...job, status, ...(status === "failed" ? { error: { code: "NSFW", message: "Refused" } } : {}) };

/**
 * The body of the response to a submit request.
 *
 * @param seconds when the job should be done, from now; NaN for a response that does not say it
 */
export const submittedBody = (seconds = 0): object => ({
  jobId: "job_1",
  requestId: "req_1",
  status: "pending",
  estimatedCompletionTime: Number.isNaN(seconds) ? "soon" : new Date(Date.now() + seconds * 1000).toISOString(),
  costMicroCents: 350_000,
});
