/** One request to the real server, byte by byte as it came. */
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { ApiError } from "../errors/ApiError.ts";
import type { IncomingRequest } from "../http/request.ts";
import type { HttpResponse } from "../http/response.ts";

export interface ForwardedResponse extends HttpResponse {
  readonly body: Uint8Array;
}

/** How long the server may take, in milliseconds. */
const patience = 60_000;

/** Headers that belong to one connection. */
const connectionHeaders = new Set(
  "connection expect keep-alive proxy-authenticate proxy-authorization te trailer transfer-encoding upgrade".split(" "),
);

/** Names and values in turn, as they were sent, without those that belong to the connection or to its other end. */
function forwardable(raw: readonly string[], ...others: readonly string[]): string[] {
  return raw.flatMap((name, index) => {
    const isName = index % 2 === 0;
    const lower = name.toLowerCase();
    return isName && !connectionHeaders.has(lower) && !others.includes(lower) ? [name, raw[index + 1] ?? ""] : [];
  });
}

function grouped(raw: readonly string[]): Record<string, string[]> {
  // A map, because a header may have any name: `constructor` too.
  const headers = new Map<string, string[]>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? "";
    headers.set(name, [...(headers.get(name) ?? []), raw[index + 1] ?? ""]);
  }
  return Object.fromEntries(headers);
}

/** The path and query of a request. Clients of a proxy send them with scheme and host, which are removed. */
function pathOf(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?]*/i, "");
  return path.startsWith("/") ? path : `/${path}`;
}

/** The body without compression, to be looked at; undefined if it cannot be read. */
export function decoded({ headers, body: bytes }: ForwardedResponse): Uint8Array | undefined {
  const [encoding = "identity"] = [headers["content-encoding"]].flat().map(String);
  try {
    if (encoding === "gzip") return gunzipSync(bytes);
    if (encoding === "br") return brotliDecompressSync(bytes);
    if (encoding === "deflate") return inflateSync(bytes);
    return bytes;
  } catch {
    return undefined;
  }
}

/** @param base the server, without a `/` at its end */
export function forward(base: string, request: IncomingRequest, body: Uint8Array): Promise<ForwardedResponse> {
  const url = new URL(base + pathOf(request.url));
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const headers = ["Host", url.host, ...forwardable(request.rawHeaders ?? [], "host")];
  return new Promise<ForwardedResponse>((resolve, reject) => {
    const sent = send(url, { method: request.method, headers, signal: AbortSignal.timeout(patience) }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .on("end", () => {
          const received = forwardable(response.rawHeaders, "content-length");
          resolve({ status: response.statusCode ?? 502, headers: grouped(received), body: Buffer.concat(chunks) });
        })
        .on("error", reject);
    });
    sent.once("error", reject);
    sent.end(body);
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message || ("code" in error ? error.code : "") : error;
    throw new ApiError("INTERNAL_ERROR", `${base} did not respond: ${reason}.`);
  });
}
