/** `npm run mock`: the mock server alone. */
import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError, Option } from "commander";
import type { JsonObject } from "../document/view.ts";
import { builtDocument, startMock } from "./index.ts";
import { type LogLevel, logLevels } from "./log.ts";

interface Options {
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  readonly document: string;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a port number from 0 to 65535.");
}

/** Says what is wrong and ends with a failure. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

async function readDocument(file: string): Promise<JsonObject> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") fail(`There is no document ${file}. Make it with: npm run build mock`);
    return fail(`${file} is not a JSON document: ${error instanceof Error ? error.message : error}`);
  }
}

async function start({ port, host, logLevel, document }: Options): Promise<void> {
  const mock = await startMock({ document: await readDocument(document), port, host, logLevel }).catch((error) => {
    if (codeOf(error) === "EADDRINUSE") {
      fail(
        `Port ${port} of ${host} is taken by another program. Choose one: --port ${port + 1}, or 0 for any free port.`,
      );
    }
    if (codeOf(error) === "EACCES") fail(`You may not open port ${port}. Choose one above 1023, such as --port 4010.`);
    if (codeOf(error) === "EADDRNOTAVAIL" || codeOf(error) === "ENOTFOUND")
      fail(`This machine has no address ${host}.`);
    return fail(`The mock cannot start with ${document}: ${error instanceof Error ? error.message : error}`);
  });
  console.log(`Mock of the PixelByte API on ${mock.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      await mock.close();
      process.exit(0);
    });
  }
}

const program = new Command("npm run mock --")
  .description(
    "Serves a mock of the PixelByte API: it answers every request that the document allows, and refuses every other\n" +
      "one with the error that the document declares. Any API key is accepted.",
  )
  .addOption(
    new Option("-p, --port <number>", "where to listen; 0 takes any free port")
      .env("MOCK_PORT")
      .default(4010)
      .argParser(parsePort),
  )
  .option("--host <address>", "the address to listen on; 0.0.0.0 lets other machines in", "127.0.0.1")
  .addOption(new Option("--log-level <level>", "how much to log, as JSON lines").choices(logLevels).default("info"))
  .option("--document <file>", "the document to serve, a bundle as JSON", builtDocument)
  .addHelpText(
    "after",
    `
The header Prefer chooses an answer of the document instead of the computed one:
  Prefer: code=402                        the first example of this status
  Prefer: code=404, example=JobNotFound   the example of this name
  Prefer: dynamic=true, seed=1            random values that fit the schema, the same ones for the same seed`,
  )
  .showHelpAfterError("Use --help to see the options.")
  .action(start);

await program.parseAsync();
