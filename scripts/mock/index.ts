/** The mock server inside a program of your own, such as a test. */
import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { type JsonObject, viewDocument } from "../document/view.ts";
import { createCompiler } from "./checks/ajv.ts";
import { createModels } from "./checks/models.ts";
import { createRequestChecks } from "./checks/requests.ts";
import { mockDocument } from "./derive/document.ts";
import { createEngine } from "./engine/engine.ts";
import { createLogger, type LogLevel } from "./log.ts";
import { createShell } from "./shell/server.ts";
import { type Clock, type Random, systemClock, systemRandom } from "./world.ts";

/** What `npm run build` makes for the mock. */
export const builtDocument = fileURLToPath(new URL("../../generated/mock/document.json", import.meta.url));

export interface MockOptions {
  /** The bundled document. Without it, the one that `npm run build` made. */
  readonly document?: JsonObject;
  /** Without it, only this machine can reach the mock. */
  readonly host?: string;
  /** Without it, any free port. */
  readonly port?: number;
  /** How much is logged. Without it, nothing. */
  readonly logLevel?: LogLevel;
  /** Where log lines go. Without it, to standard error. */
  readonly writeLog?: (line: string) => void;
  readonly clock?: Clock;
  readonly random?: Random;
}

export interface RunningMock {
  /** Where it listens, such as `http://127.0.0.1:4010`. Paths of the API follow directly. */
  readonly url: string;
  /** Answers what has been asked, then stops listening. */
  close(): Promise<void>;
}

/** How long calls that are being answered may hold up the end, in milliseconds. */
const closingTime = 2_000;

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      const actualPort = typeof address === "object" && address !== null ? address.port : port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${actualPort}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const force = setTimeout(() => server.closeAllConnections(), closingTime);
    server.close((error) => {
      clearTimeout(force);
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}

/**
 * Starts a mock server.
 *
 * @throws when the document cannot be read, and with the code `EADDRINUSE` when the port is taken
 */
export async function startMock(options: MockOptions = {}): Promise<RunningMock> {
  const bundle: JsonObject = options.document ?? JSON.parse(await readFile(builtDocument, "utf8"));
  const document = viewDocument(mockDocument(bundle));
  const compile = createCompiler(document.openapi);
  const world = {
    document,
    models: createModels(document, compile),
    requests: createRequestChecks(document, compile),
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
  };
  // The first use of the validator is the slow one. It is not left to the first caller.
  const [first] = document.models;
  if (first !== undefined) world.models.find(first.slug).checkRequest(first.example);
  const logger = createLogger(options.logLevel ?? "silent", options.writeLog ?? ((line) => console.error(line)));
  const server = createShell(await createEngine(world), world, logger);
  const url = await listen(server, options.port ?? 0, options.host ?? "127.0.0.1");
  return { url, close: () => close(server) };
}
