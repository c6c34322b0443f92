/**
 * `fetch` by `node:http`, for proxies. The fetch of the platform asks a proxy that closes the connection again and again,
 * thousands of times a second until the time is up; this asks once.
 */
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

/** Statuses whose responses have no body. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

async function responseOf(message: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  const headers = new Headers();
  const { statusCode: status = 0, rawHeaders } = message;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  return new Response(bodiless.has(status) ? null : Buffer.concat(chunks), { status, headers });
}

type Send = (url: URL, init: RequestInit) => Promise<Response>;

const once: Send = (url, { method = "GET", headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const bytes = typeof body === "string" || body instanceof Uint8Array ? Buffer.from(body) : undefined;
    const length = bytes === undefined ? {} : { "content-length": String(bytes.length) };
    const options = { method, headers: { ...Object.fromEntries(new Headers(headers)), ...length } };
    const request = send(url, signal instanceof AbortSignal ? { ...options, signal } : options);
    // An abort while the body arrives looks like a connection that the server closed.
    const fail = (error: unknown): void => {
      reject(new TypeError("fetch failed", { cause: signal?.aborted ? signal.reason : error }));
    };
    request.on("response", (message) => void responseOf(message).then(resolve, fail));
    request.on("error", fail);
    request.end(bytes);
  });

const mostRedirects = 5;

/** Sends texts and bytes. Redirects are followed where nothing is sent but the address. */
export const nodeFetch: typeof fetch = async (input, init = {}) => {
  let url = new URL(String(input));
  for (let count = 0; ; count += 1) {
    const response = await once(url, init);
    const location = response.headers.get("location");
    const isFollowed = init.redirect !== "manual" && (init.method ?? "GET") === "GET" && count < mostRedirects;
    if (location === null || !isFollowed || response.status < 300 || response.status >= 400) return response;
    url = new URL(location, url);
  }
};
