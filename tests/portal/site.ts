import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { isFresh } from "../../scripts/build/buildTargets.ts";
import { digestOfSources } from "../../scripts/build/freshness.ts";
import { root } from "../../scripts/document/root.ts";
import type { Document } from "../../scripts/document/view.ts";
import { buildPortal } from "../../scripts/portal/buildPortal.ts";
import { makeOnce } from "../../scripts/program/makeOnce.ts";
import { targets } from "../../scripts/targets/index.ts";
import { allNeededBy } from "../../scripts/targets/needs.ts";
import { portal } from "../../scripts/targets/portal.ts";

const portals = join(root, "node_modules/.cache/pixelbyte-openapi/portals");

/** A portal that was built for a test and is being served. */
export interface Site {
  /** The files, which other tests may be reading too. */
  readonly folder: string;
  /** Where it is served, with the base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** How a portal is built for a test. */
export interface SiteOptions {
  /** The path below which it is served, as by a real host. */
  readonly base?: string;
  /** The address that the pages believe to be published at. */
  readonly host?: string;
  /** Where the pages are told that the mock is, as by `npm start`. */
  readonly mockUrl?: string;
}

/** Builds the portal of a document, once for all tests that want the same, and serves it on a free port. */
export async function openSite(
  document: Document,
  { base = "/", host = "", mockUrl }: SiteOptions = {},
): Promise<Site> {
  const state = createHash("sha256").update(await digestOfSources(root, [portal, ...allNeededBy(portal, targets)]));
  state.update(JSON.stringify([document.openapi, base, host]));
  const folder = join(portals, state.digest("hex").slice(0, 16));
  await makeOnce(folder, (staging) => buildPortal(document, staging, base, host));
  return { folder, ...(await serveBelow(base, folder, mockUrl)) };
}

/**
 * Serves the portal that `npm run build` has made, at the root of a host. Where that is not fresh, or was told to be
 * somewhere else, one is built as by {@link openSite}.
 *
 * @param mockUrl where the pages are told that the mock is
 */
export async function openBuiltSite(document: Document, mockUrl?: string): Promise<Site> {
  const elsewhere = portal.variables?.some((name) => process.env[name]);
  if (elsewhere || !(await isFresh(portal, targets)))
    return openSite(document, mockUrl === undefined ? {} : { mockUrl });
  const folder = join(root, "generated/portal");
  return { folder, ...(await serveBelow("/", folder, mockUrl)) };
}

async function serveBelow(base: string, folder: string, mockUrl?: string): Promise<Omit<Site, "folder">> {
  const serve = sirv(folder, { gzip: true });
  const server = createServer((request, response) => {
    const { url = "/" } = request;
    if (!url.startsWith(base)) return response.writeHead(404).end();
    request.url = `/${url.slice(base.length)}`;
    if (mockUrl !== undefined && request.url === "/servers.json") {
      return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ mock: mockUrl }));
    }
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
