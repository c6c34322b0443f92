import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { ApiError } from "../errors/ApiError.ts";

const reasons: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "The request did not arrive in time.",
  HPE_INVALID_EOF_STATE: "The connection was closed before the whole request had arrived.",
  HPE_HEADER_OVERFLOW: "The headers of the request are too large.",
};

/** The error for what is not HTTP, or never became a whole request. */
export function notHttp(error: Error): ApiError {
  const code = "code" in error ? String(error.code) : "";
  return new ApiError("VALIDATION_ERROR", reasons[code] ?? `This is not an HTTP request: ${error.message}.`);
}

/** How long a caller has to read such a response and close its side of the connection, in milliseconds. */
const longestClosing = 1_000;

/** Responds on a connection for which there is no response object, and closes it. */
export function respondRaw(socket: Duplex, status: number, body: unknown): void {
  // The caller is still sending what this was the response to.
  if (socket.writableEnded) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(text)}`,
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
  // Closing at once could cost the caller the response; leaving it to the caller would let it hold connections for ever.
  setTimeout(() => socket.destroy(), longestClosing).unref();
}
