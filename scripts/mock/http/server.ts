/** Node's HTTP server in front of the handler. Prism's own server hangs on malformed JSON and hides its socket. */
import { createServer, type Server, type ServerResponse } from "node:http";
import { Socket } from "node:net";
import { type Duplex, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ApiError } from "../errors/ApiError.ts";
import { isFilePart } from "../files/storedFile.ts";
import type { Handler } from "./handler.ts";
import { notHttp, respondRaw } from "./malformed.ts";
import { fromNode } from "./nodeRequest.ts";
import type { ApiResponse, HttpResponse } from "./response.ts";

export interface ServerOptions {
  /** How long a caller may take to send a whole request, in milliseconds. */
  readonly requestTimeout: number;
  readonly trustProxy: boolean;
  /** The response to what never became a request. */
  readonly errorResponse: (error: ApiError) => ApiResponse;
}

/** How long a caller may take to send the headers, or to send anything at all, in milliseconds. */
const longestHeaders = 10_000;

/**
 * How long an idle connection stays open, in milliseconds. Node closes it after 5 s, and resets a request that a client
 * sends at that moment, which makes tests flaky.
 */
const longestIdle = 75_000;

/** How long a connection of which nothing was read in time stays open, in milliseconds. */
const longestUnread = 500;

/** Whether nothing was read of a connection in time: the caller was silent, or this process was busy. */
const isUnread = (error: Error, socket: Duplex): boolean =>
  "code" in error && error.code === "ERR_HTTP_REQUEST_TIMEOUT" && socket instanceof Socket && socket.bytesRead === 0;

function send(
  response: ServerResponse,
  { status, headers, body, truncateAt }: HttpResponse,
): Promise<void> | undefined {
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  response.writeHead(status, { ...headers, "content-length": length });
  // A file is not read for nothing.
  if (response.req.method === "HEAD") response.end();
  else if (isFilePart(body)) return pipeline(Readable.from(body.chunks()), response);
  else if (truncateAt === undefined) response.end(body);
  else response.write(body.slice(0, truncateAt), () => response.destroy());
  return undefined;
}

/** A server for a handler; it does not listen yet. */
export function createHttpServer(handler: Handler, options: ServerOptions): Server {
  const { requestTimeout, trustProxy, errorResponse } = options;
  const headersTimeout = Math.min(longestHeaders, requestTimeout);
  const server = createServer({
    requestTimeout,
    headersTimeout,
    keepAliveTimeout: longestIdle,
    connectionsCheckingInterval: 1_000,
  });
  const unread = new Set<Duplex>();
  server.on("request", (request, response) => {
    // Node no longer limits its time.
    if (unread.delete(request.socket)) setTimeout(() => request.complete || request.destroy(), requestTimeout).unref();
    handler(fromNode(request, trustProxy))
      .then((made) => (made === undefined ? void response.destroy() : send(response, made)))
      // The caller is gone, or the response could not be written: nobody is left to be told.
      .catch(() => response.destroy());
  });
  server.on("clientError", (error, socket) => {
    if (isUnread(error, socket)) {
      unread.add(socket);
      setTimeout(() => unread.delete(socket) && socket.destroy(), longestUnread).unref();
      return;
    }
    const { status, body } = errorResponse(notHttp(error));
    respondRaw(socket, status, body);
  });
  return server;
}
