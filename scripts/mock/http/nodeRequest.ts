/** Requests of Node's HTTP server. */
import type { IncomingMessage } from "node:http";
import { memoryFile } from "../files/storedFile.ts";
import { announcedLength, receive } from "./receive/receive.ts";
import { FileSink, MemorySink } from "./receive/sinks.ts";
import { type IncomingRequest, noBytes } from "./request.ts";
import { originOf } from "./target.ts";

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;

/** @param trustProxy whether `X-Forwarded-Host` and `X-Forwarded-Proto` say where the mock was reached */
export function fromNode(request: IncomingMessage, trustProxy: boolean): IncomingRequest {
  return {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    origin: originOf(request.headers, request.socket.localPort ?? 0, trustProxy),
    async readBody(limit) {
      if (!hasBody(request)) return noBytes;
      return receive(request, limit, new MemorySink(announcedLength(request, limit)));
    },
    async readFile(limit) {
      if (!hasBody(request)) return memoryFile(noBytes);
      return receive(request, limit, new FileSink(announcedLength(request, limit)));
    },
  };
}
