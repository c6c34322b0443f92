/** `npm start`: builds the portal and the mock if they are stale, then serves both until it is stopped. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { buildShown } from "./build/show.ts";
import { loadDocument } from "./document/load.ts";
import { root } from "./document/root.ts";
import { startMock } from "./mock/index.ts";
import { failOnBrokenDocument } from "./program/brokenDocument.ts";
import { onFreePort, portFrom } from "./program/ports.ts";
import { replacedTexts, type ServedText } from "./program/servedTexts.ts";
import { type Served, serveFolder } from "./program/serveFolder.ts";
import { onStop } from "./program/stop.ts";
import { failOnWrongUsage } from "./program/usage.ts";
import { targets } from "./targets/index.ts";
import { withNeeded } from "./targets/needs.ts";

failOnWrongUsage(
  new Command("npm start")
    .description(
      "Builds the portal and the mock if they are out of date, then serves both. PORTAL_PORT and MOCK_PORT set the ports.",
    )
    .showHelpAfterError("It has no options. PORTAL_PORT and MOCK_PORT set the ports: MOCK_PORT=4011 npm start"),
).parse();
failOnBrokenDocument();

const portalFolder = join(root, "generated/portal");

const readable = (url: string): string => url.replace(/127\.0\.0\.1|0\.0\.0\.0/, "localhost");

/** The ports that the pages name. */
const usualPorts = { portal: 8080, mock: 4010 };
const local = (port: number): string => `http://localhost:${port}`;
const json = "application/json";

/**
 * Serves the portal. Its own port and that of the mock are not known when it is built, so its texts get them here, and the
 * forms of its pages read in `servers.json` where the mock is.
 */
async function servePortal(port: number, host: string, mockUrl: string): Promise<Served> {
  const instead: Record<string, ServedText> = {
    "/servers.json": { type: json, text: JSON.stringify({ mock: mockUrl }) },
  };
  const notFound = await readFile(join(portalFolder, "404.html"));
  const portal = await serveFolder(portalFolder, port, { host, instead, notFound });
  const addresses = { [local(usualPorts.mock)]: mockUrl, [local(usualPorts.portal)]: readable(portal.url) };
  Object.assign(instead, await replacedTexts(portalFolder, addresses, { "collection.json": json }));
  return portal;
}

/** A submit request for the shell, made of the example of the document's first model. */
async function requestToTry(mockUrl: string): Promise<string> {
  const [model] = (await loadDocument()).models;
  const body = JSON.stringify(model?.example).replaceAll("'", "'\\''");
  return `  curl ${mockUrl}/v1/jobs/submit \\
    -H "Authorization: Bearer pb_test" \\
    -H "Content-Type: application/json" \\
    -d '${body}'`;
}

const serve = (variable: string, port: number, listen: (port: number) => Promise<Served>): Promise<Served> =>
  onFreePort(port, (other) => `${variable}=${other} npm start`, listen);

/** A container is reached from outside only, so there both listen on 0.0.0.0. Elsewhere only this machine is let in. */
const host = process.env.LISTEN_HOST || "127.0.0.1";
const ports = { portal: portFrom("PORTAL_PORT", usualPorts.portal), mock: portFrom("MOCK_PORT", usualPorts.mock) };
await buildShown(withNeeded(["mock", "portal"], targets), targets);
const mock = await serve("MOCK_PORT", ports.mock, (port) => startMock({ port, host, keepRequests: false }));
const portal = await serve("PORTAL_PORT", ports.portal, (port) => servePortal(port, host, readable(mock.url)));
onStop(async () => {
  await Promise.all([portal.close(), mock.close()]);
});

console.log(`
Portal  ${readable(portal.url)}
Mock    ${readable(mock.url)}

Try a request:

${await requestToTry(readable(mock.url))}

Stop with Ctrl+C.`);
