/** Requests of Node's HTTP server. */
import type { IncomingMessage } from "node:http";
import { tooLarge } from "./body.ts";
import { Aborted, type BodyIssue, type IncomingRequest } from "./request.ts";
import { originOf } from "./target.ts";

const noBytes = new Uint8Array(0);

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;

/**
 * What goes beyond the limit is not kept: Node reads it and throws it away after the response, so that a caller who is
 * still sending does not lose the response to a closed connection.
 */
function readBytes(request: IncomingMessage, limit: number): Promise<Uint8Array | BodyIssue> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > limit) {
      resolve(tooLarge(limit));
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= limit) return;
      request.off("data", take);
      resolve(tooLarge(limit));
    };
    request
      .on("data", take)
      .on("end", () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)))
      .on("error", () => reject(new Aborted()));
  });
}

/** @param trustProxy whether `X-Forwarded-Host` and `X-Forwarded-Proto` say where the mock was reached */
export function fromNode(request: IncomingMessage, trustProxy: boolean): IncomingRequest {
  return {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    headers: request.headers,
    rawHeaders: request.rawHeaders,
    origin: originOf(request.headers, request.socket.localPort ?? 0, trustProxy),
    readBody: async (limit) => (hasBody(request) ? readBytes(request, limit) : noBytes),
  };
}
