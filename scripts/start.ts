/** `npm start`: builds what is stale, then serves the portal and the mock until it is stopped. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { build } from "./build/build.ts";
import { reportBuilt } from "./build/report.ts";
import { loadDocument } from "./document/load.ts";
import { startMock } from "./mock/index.ts";
import { onFreePort, portFrom } from "./program/ports.ts";
import { onStop } from "./program/stop.ts";
import { targets } from "./targets/index.ts";

const portalFolder = fileURLToPath(new URL("../generated/portal/", import.meta.url));

/** A server and where it listens. */
interface Served {
  readonly url: string;
  close(): Promise<void>;
}

async function servePortal(port: number, host: string): Promise<Served> {
  const notFound = await readFile(`${portalFolder}404.html`);
  const serve = sirv(portalFolder, { etag: true });
  const server: Server = createServer((request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound);
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${actualPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A submit call for the shell, made of the example of the document's first model. */
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
const ports = { portal: portFrom("PORTAL_PORT", 8080), mock: portFrom("MOCK_PORT", 4010) };
await build(targets, targets, reportBuilt);
const portal = await serve("PORTAL_PORT", ports.portal, (port) => servePortal(port, host));
const mock = await serve("MOCK_PORT", ports.mock, (port) => startMock({ port, host, keepRequests: false }));
onStop(async () => {
  await Promise.all([portal.close(), mock.close()]);
});

const readable = (url: string): string => url.replace(/127\.0\.0\.1|0\.0\.0\.0/, "localhost");
console.log(`
Portal  ${readable(portal.url)}
Mock    ${readable(mock.url)}

Try a request:

${await requestToTry(readable(mock.url))}

Stop with Ctrl+C.`);
