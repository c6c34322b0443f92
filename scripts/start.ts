/** `npm start`: builds what is stale, then serves the portal and the mock until it is stopped. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { build } from "./build/build.ts";
import { reportBuilt } from "./build/report.ts";
import { loadDocument } from "./document/load.ts";
import { type RunningMock, startMock } from "./mock/index.ts";
import { targets } from "./targets/index.ts";

const portalFolder = fileURLToPath(new URL("../generated/portal/", import.meta.url));

/** Says what is wrong and ends with a failure. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** A port from the environment; 0 takes any free one. */
function portFrom(variable: string, fallback: number): number {
  const value = process.env[variable] ?? "";
  const port = value === "" ? fallback : Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  return fail(`${variable} is "${value}". It must be a port number from 0 to 65535.`);
}

/** Runs `listen`; when its port is taken, says which variable chooses another one. */
async function onPort<T>(variable: string, port: number, listen: (port: number) => Promise<T>): Promise<T> {
  try {
    return await listen(port);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      fail(`Port ${port} is taken by another program. Choose one: ${variable}=${port + 1} npm start`);
    }
    throw error;
  }
}

async function servePortal(port: number): Promise<Server> {
  const notFound = await readFile(`${portalFolder}404.html`);
  const serve = sirv(portalFolder, { etag: true });
  const server = createServer((request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(notFound);
    }),
  );
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
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

const ports = { portal: portFrom("PORTAL_PORT", 8080), mock: portFrom("MOCK_PORT", 4010) };
await build(targets, targets, reportBuilt);

const portal = await onPort("PORTAL_PORT", ports.portal, servePortal);
const mock: RunningMock = await onPort("MOCK_PORT", ports.mock, (port) => startMock({ port }));
const mockUrl = mock.url.replace("127.0.0.1", "localhost");
const { port } = portal.address() as AddressInfo;
console.log(`
Portal  http://localhost:${port}
Mock    ${mockUrl}

Try a request:

${await requestToTry(mockUrl)}

Stop with Ctrl+C.`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => {
    portal.close();
    portal.closeAllConnections();
    await mock.close();
    process.exit(0);
  });
}
