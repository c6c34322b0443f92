/** Node's HTTP server in front of the handler. Prism's own server hangs on malformed JSON and hides its socket. */
import { createServer, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
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
  server.on("request", (request, response) => {
    handler(fromNode(request, trustProxy))
      .then((made) => (made === undefined ? void response.destroy() : send(response, made)))
      // The caller is gone, or the response could not be written: nobody is left to be told.
      .catch(() => response.destroy());
  });
  // Node's own limits begin with the first byte: a connection that stays silent is closed here. Nobody may listen to its
  // data: Node would hand every request over in JavaScript, which doubles what it costs.
  server.on("connection", (socket) => {
    const silent = setTimeout(() => socket.bytesRead === 0 && socket.destroy(), headersTimeout).unref();
    socket.once("close", () => clearTimeout(silent));
  });
  server.on("clientError", (error, socket) => {
    const { status, body } = errorResponse(notHttp(error));
    respondRaw(socket, status, body);
  });
  return server;
}
