import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { closeServer } from "./closeServer.ts";
import type { ServedText } from "./servedTexts.ts";

/** A server and where it listens. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What a file server does besides files. */
export interface ServeOptions {
  /** Without it, only this machine is let in. */
  readonly host?: string;
  /** What is sent instead of files, by path. */
  readonly instead?: Readonly<Record<string, ServedText>>;
  /** The page for whatever is not there. */
  readonly notFound?: Uint8Array;
}

/** The address of a page without the slash at its end, which the relative links of a page need. */
const pageWithoutSlash = /^((?:\/[\w-][\w.-]*)+)(\?.*)?$/;

/**
 * Serves the files of a folder, compressed where a `.gz` lies beside them.
 *
 * @throws when the port is taken
 */
export async function serveFolder(folder: string, port: number, options: ServeOptions = {}): Promise<Served> {
  const { host = "127.0.0.1", instead = {}, notFound } = options;
  const serve = sirv(folder, { etag: true, gzip: true });
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    const [pathname = "/"] = url.split("?", 1);
    const served = Object.hasOwn(instead, pathname) ? instead[pathname] : undefined;
    if (served !== undefined) {
      response.writeHead(200, { "content-type": served.type }).end(served.text);
      return;
    }
    const [, path, query = ""] = pageWithoutSlash.exec(url) ?? [];
    if (path !== undefined && existsSync(join(folder, path, "index.html"))) {
      response.writeHead(308, { location: `${path}/${query}` }).end();
      return;
    }
    serve(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${actualPort}`,
    close: () => closeServer(server),
  };
}
