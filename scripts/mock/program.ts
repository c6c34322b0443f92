/** The options of the program. */
import { Command, InvalidArgumentError, Option } from "commander";
import { slowness } from "./failures/failures.ts";
import { type LogLevel, logLevels } from "./log.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { webhookModes } from "./webhooks/policy.ts";

export interface Options extends Settings {
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  readonly document: string;
  readonly seed?: string;
  readonly store?: string;
  readonly proxy?: string;
}

/** Makes a reader of numbers, which says what is allowed when there is another one. */
const numberFrom =
  (least: number, most: number, what: string, isWhole = true) =>
  (text: string): number => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`It must be ${what}.`);
  };

const port = numberFrom(0, 65_535, "a port number from 0 to 65535");
const count = numberFrom(1, Number.MAX_SAFE_INTEGER, "a whole number from 1");
const micros = numberFrom(
  0,
  Number.MAX_SAFE_INTEGER,
  "a whole number of micro-cents, of which 1,000,000 are 1 US dollar",
);
const rate = numberFrom(0, 1, "a number from 0 to 1", false);
const speed = numberFrom(Number.MIN_VALUE, Number.MAX_SAFE_INTEGER, "a number above 0, such as 60", false);

function latency(text: string): readonly [number, number] {
  const [, least, most = least] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (least !== undefined && Number(least) <= Number(most)) return [Number(least), Number(most)];
  throw new InvalidArgumentError("It must be milliseconds, such as 200, or 100-500 for a random number of them.");
}

const urlWith =
  (...protocols: readonly string[]) =>
  (text: string): string => {
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    throw new InvalidArgumentError(
      `It must be a URL that begins with ${protocols.map((one) => `${one}//`).join(" or ")}.`,
    );
  };

const names = (text: string): string[] => text.split(",").map((name) => name.trim());

/** @param run what the program does with its options */
export function createProgram(builtDocument: string, run: (options: Options) => Promise<void>): Command {
  const d = defaultSettings;
  return new Command("pixelbyte-mock")
    .description(
      "Serves a mock of the PixelByte API: jobs live, cost money and report their end, wrong requests get the error that\n" +
        "the API's document declares. Any API key is accepted; each is an account of its own.",
    )
    .addOption(
      new Option("-p, --port <number>", "where to listen; 0 takes any free port")
        .env("MOCK_PORT")
        .default(4010)
        .argParser(port),
    )
    .addOption(
      new Option("--host <address>", "the address to listen on; 0.0.0.0 lets other machines in")
        .env("LISTEN_HOST")
        .default("127.0.0.1"),
    )
    .option("--speed <number>", "divides processing times; 1 is real time", speed, d.speed)
    .option("--seed <text>", "makes ids, files and failures the same ones each time")
    .option("--balance <micro-cents>", "what every account starts with; 1,000,000 are 1 US dollar", micros, d.balance)
    .option("--max-concurrent <number>", "jobs of an account that may run at a time (default: no limit)", count)
    .option("--max-jobs <number>", "jobs that are kept; the one that ended first makes room", count, d.maxJobs)
    .option("--fail-rate <share>", "share of submit calls that fail, from 0 to 1", rate, d.failRate)
    .option("--fail-with <names>", "how they fail, by comma: fail, drop, slow, a status or an error code", names, [
      ...d.failWith,
    ])
    .option("--latency <ms>", "holds every answer back, such as 200 or 100-500", latency)
    .addOption(
      new Option(
        "--webhooks <where>",
        "send to nobody, to this machine by https, to this machine also by http, or to any host",
      )
        .choices(webhookModes)
        .default(d.webhooks),
    )
    .option("--webhook-secret <text>", "the key of webhook signatures", d.webhookSecret)
    .option(
      "--store <url>",
      "a Redis server that several mocks share, such as redis://127.0.0.1:6379",
      urlWith("redis:", "rediss:"),
    )
    .option("--proxy <url>", "forward to this server, and report what breaks the document", urlWith("http:", "https:"))
    .addOption(new Option("--log-level <level>", "how much to log, as JSON lines").choices(logLevels).default("info"))
    .option("--document <file>", "the document to serve, a bundle as JSON", builtDocument)
    .addHelpText(
      "after",
      `
The header Prefer chooses an answer of the document instead of the computed one:
  Prefer: code=402                        the first example of this status
  Prefer: code=404, example=JobNotFound   the example of this name
  Prefer: dynamic=true, seed=1            random values that fit the schema, the same ones for the same seed

A failure is asked for by the prompt of a job, or for any call by the header Prefer:
  "prompt": "mock:fail"                   the job fails and is refunded
  Prefer: mock=429                        this status; mock:429 as a prompt does the same
  Prefer: mock=slow, mock=drop            an answer ${slowness / 1000} s late, and none at all`,
    )
    .showHelpAfterError("Use --help to see the options.")
    .action(async (options: Options, command: Command) => {
      if (options.seed !== undefined && options.store !== undefined) {
        command.error("error: --seed and --store exclude each other: two mocks with one seed would give the same ids.");
      }
      await run({ ...d, ...options });
    });
}
