import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { closeServer } from "../../../scripts/program/closeServer.ts";

/** A host of static files as a test needs it. */
export interface StaticHost {
  /** The address of the host, without a path. */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

/**
 * Serves the files of a folder below a path, and nothing else: no redirects, no headers, no page for what is missing.
 *
 * @param base begins and ends with a slash
 */
export async function startStaticHost(folder: string, base: string): Promise<StaticHost> {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://host");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const inside = path.startsWith(base) ? join(folder, decodeURIComponent(path.slice(base.length))) : undefined;
    const file = inside === undefined ? undefined : await readFile(inside).catch(() => undefined);
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The host has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => closeServer(server),
  };
}
