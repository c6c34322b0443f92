/** Fetches pages as a polite visitor: one at a time, with a pause, and only what has changed. */
import { setTimeout as wait } from "node:timers/promises";
import manifest from "../../../package.json" with { type: "json" };
import { type CachedPage, readCached, writeCached } from "./cache.ts";
import { SourceError } from "./pageSet.ts";

const userAgent = `pixelbyte-openapi-drift/${manifest.version} (+${manifest.homepage})`;
const timeout = 30_000;
const mostBytes = 2_000_000;

/** Fetches the text of one page after the other. */
export interface Fetcher {
  /** @throws {SourceError} if the page cannot be had; the message says why */
  text(url: string): Promise<string>;
}

async function request(url: string, cached: CachedPage | undefined): Promise<Response> {
  const headers = {
    "user-agent": userAgent,
    accept: "text/markdown, text/plain, text/html;q=0.9",
    ...(cached?.etag ? { "if-none-match": cached.etag } : {}),
    ...(cached?.lastModified ? { "if-modified-since": cached.lastModified } : {}),
  };
  try {
    return await fetch(url, { headers, signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new SourceError(`${url} cannot be reached: ${cause instanceof Error ? cause.message : cause}`);
  }
}

async function textOf({ body }: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes)
      throw new SourceError(`${url} has more than ${mostBytes} bytes, which is too much for a page.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * @param options.pause milliseconds between two requests
 */
export function createFetcher(options: { readonly pause: number }): Fetcher {
  let isFirst = true;
  return {
    async text(url) {
      if (!isFirst) await wait(options.pause);
      isFirst = false;
      const cached = await readCached(url);
      const response = await request(url, cached);
      if (response.status === 304 && cached !== undefined) return cached.text;
      if (!response.ok) throw new SourceError(`${url} cannot be read: status ${response.status}`);
      const text = await textOf(response, url);
      const { headers } = response;
      await writeCached(url, { text, etag: headers.get("etag"), lastModified: headers.get("last-modified") });
      return text;
    },
  };
}
