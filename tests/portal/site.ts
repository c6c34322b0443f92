import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sirv from "sirv";
import { isFresh } from "../../scripts/build/build.ts";
import { root } from "../../scripts/document/root.ts";
import type { Document } from "../../scripts/document/view.ts";
import { buildPortal } from "../../scripts/portal/build.ts";
import { targets } from "../../scripts/targets/index.ts";
import { portal } from "../../scripts/targets/portal.ts";

/** A portal that was built for a test and is being served. */
export interface Site {
  /** The files. */
  readonly folder: string;
  /** Where it is served, with the base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds the portal into a temporary folder and serves it on a free port, below `base` as a real host would.
 *
 * @param mockUrl where the pages are told that the mock is, as by `npm start`
 * @param host the address that the pages believe to be published at
 */
export async function openSite(document: Document, base = "/", mockUrl?: string, host = ""): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "portal-"));
  await buildPortal(document, folder, base, host);
  if (mockUrl !== undefined) await writeFile(join(folder, "servers.json"), JSON.stringify({ mock: mockUrl }));
  const { url, close } = await serveBelow(base, folder);
  return {
    folder,
    url,
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Serves the portal that `npm run build` has made, at the root of a host. Where that is not fresh, or was told to be
 * somewhere else, one is built as by {@link openSite}.
 */
export async function openBuiltSite(document: Document): Promise<Site> {
  const elsewhere = portal.variables?.some((name) => process.env[name]);
  if (elsewhere || !(await isFresh(portal, targets))) return openSite(document);
  const folder = join(root, "generated/portal");
  return { folder, ...(await serveBelow("/", folder)) };
}

async function serveBelow(base: string, folder: string): Promise<Omit<Site, "folder">> {
  const serve = sirv(folder, { gzip: true });
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    if (!url.startsWith(base)) return response.writeHead(404).end();
    request.url = `/${url.slice(base.length)}`;
    return serve(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}${base}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The addresses of all pages, relative to the portal, and of no other files. */
export async function allPages({ folder }: Site): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith("index.html")).map((file) => file.slice(0, -"index.html".length));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return address.port;
}
