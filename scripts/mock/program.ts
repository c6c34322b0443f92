/** The options of the program. */

import { Command, InvalidArgumentError, Option } from "commander";
import { toMicroCents } from "../document/dollars.ts";
import { slowness } from "./failures/failure.ts";
import { type LogLevel, logLevels } from "./log.ts";
import { defaultSettings, type Rule, rules, type Settings, startRules } from "./settings.ts";
import { milliseconds } from "./time/duration.ts";
import { webhookModes } from "./webhooks/destinations.ts";

export interface Options extends Partial<Settings> {
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  readonly document: string;
  readonly seed?: string;
  readonly store?: string;
  readonly proxy?: string;
  readonly coverageFile?: string;
  /** Whether the end of standard input stops the mock. */
  readonly exitWithStdin?: boolean;
  /** The share of the API that requests must have covered. */
  readonly minCoverage?: number;
}

/** Makes a reader of an option, which says what is allowed if it is something else. */
const readBy =
  <T>(rule: Rule, read: (text: string) => T, allowed = rule.allowed) =>
  (text: string): T => {
    const value = read(text);
    if (rule.accepts(value)) return value;
    throw new InvalidArgumentError(`It must be ${allowed}.`);
  };

const number = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text));
const numberBy = (rule: Rule) => readBy(rule, number);
const asIs = (text: string): string => text;
const names = (text: string): string[] => text.split(",").map((name) => name.trim());

function duration(text: string): number {
  try {
    return milliseconds(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** US dollars as micro-cents. */
const dollars = (text: string): number => toMicroCents(number(text));

function latency(text: string): readonly [number, number] {
  const [, least, most = least] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (least !== undefined && Number(least) <= Number(most)) return [Number(least), Number(most)];
  throw new InvalidArgumentError("It must be milliseconds, such as 200, or 100-500 for a random delay.");
}

const help = `
The header Prefer chooses a response from the document instead of the computed one (requires Prism):
  Prefer: code=402                        the first example with this status
  Prefer: code=404, example=JobNotFound   the example with this name
  Prefer: dynamic=true, seed=1            random values that match the schema, the same for the same seed

To make a request fail, use the prompt of a job, or the header Prefer in any request:
  "prompt": "mock:fail"                   the job fails and is refunded
  Prefer: mock=429                        responds with this status, as does the prompt mock:429
  Prefer: mock=slow, mock=drop            responds ${slowness / 1000} s late, or not at all

Tests control the mock through its control API, described at http://127.0.0.1:4010/__mock/openapi.json.`;

/** Where the mock listens and what it serves. */
const addServerOptions = (command: Command, builtDocument: string): Command =>
  command
    .addOption(
      new Option("-p, --port <number>", "port to listen on; 0 picks a free one")
        .env("MOCK_PORT")
        .default(4010)
        .argParser(numberBy(startRules.port)),
    )
    .addOption(
      new Option("--host <address>", "address to listen on; 0.0.0.0 allows other machines to connect")
        .env("LISTEN_HOST")
        .default("127.0.0.1"),
    )
    .option("--base-path <path>", "prefix of every path, such as /pixelbyte", readBy(rules.basePath, asIs))
    .option("--trust-proxy", "trust X-Forwarded-Host and X-Forwarded-Proto")
    .option("--no-control", "turn off the control API at /__mock/")
    .option(
      "--allowed-hosts <names>",
      "more host names at which the control API responds, separated by commas; private names are always allowed",
      readBy(rules.allowedHosts, names),
    )
    .option(
      "--proxy <url>",
      "forward requests to this server and report what violates the document",
      readBy(startRules.proxy, asIs),
    )
    .option("--exit-with-stdin", "stop when standard input closes, as when the parent process exits")
    .addOption(new Option("--log-level <level>", "how much to log, as JSON lines").choices(logLevels).default("info"))
    .addOption(
      new Option("--document <file>", "document to serve, a bundle as JSON").default(builtDocument, "the one built in"),
    );

/** How jobs and money behave. */
const addJobOptions = (command: Command): Command =>
  command
    .option(
      "--speed <number>",
      `divides processing times; 1 is real time (default: ${defaultSettings.speed})`,
      numberBy(rules.speed),
    )
    .option("--seed <text>", "make ids, files and failures reproducible")
    .option(
      "--balance <micro-cents>",
      "initial balance of every account; 1,000,000 are 1 US dollar",
      numberBy(rules.balance),
    )
    .option(
      "--budget <dollars>",
      "exit with 1 if an account has spent more than this",
      readBy(rules.budget, dollars, "US dollars, such as 0.50"),
    )
    .option(
      "--max-concurrent <number>",
      "how many jobs an account may run at once (default: no limit)",
      numberBy(rules.maxConcurrent),
    )
    .option(
      "--max-jobs <number>",
      "how many jobs to keep; the job that finished first is dropped (default: 10000)",
      numberBy(rules.maxJobs),
    )
    .option(
      "--min-coverage <share>",
      "exit with 1 if requests covered less of the API, from 0 to 1",
      numberBy(rules.failRate),
    )
    .option(
      "--coverage-file <file>",
      "merge coverage from several processes in this file; delete the file to start over",
    );

const addFailureOptions = (command: Command): Command =>
  command
    .option("--fail-rate <share>", "fraction of submit requests that fail, from 0 to 1", numberBy(rules.failRate))
    .option(
      "--fail-with <names>",
      "how they fail, separated by commas: fail, drop, slow, a status or an error code",
      names,
    )
    .option("--latency <ms>", "delay every response by this many milliseconds, such as 200 or 100-500", latency);

const addWebhookOptions = (command: Command): Command =>
  command
    .addOption(
      new Option(
        "--webhooks <where>",
        "where to send webhooks: nowhere, to this machine over https, to this machine also over http, or to any host",
      ).choices(webhookModes),
    )
    .option("--webhook-secret <text>", "secret for signing webhooks", readBy(rules.webhookSecret, asIs))
    .option("--webhook-ca <file>", "PEM certificates of an authority to trust for webhook receivers");

const addStoreOptions = (command: Command): Command =>
  command
    .option(
      "--store <url>",
      "Redis server to share between several mocks, such as redis://127.0.0.1:6379",
      readBy(startRules.store, asIs),
    )
    .option("--store-prefix <text>", "prefix of every key in Redis", readBy(rules.storePrefix, asIs))
    .option(
      "--store-ttl <duration>",
      "how long Redis keeps jobs after the last change, such as 2h (default: 7d)",
      duration,
    );

/** @param run what the program does with its options */
export function createProgram(builtDocument: string, run: (options: Options) => Promise<void>): Command {
  const command = new Command("pixelbyte-mock").description(
    "Serves a mock of the PixelByte API: it validates requests, calculates prices, runs jobs and sends webhooks.\n" +
      "Nothing is charged. Any API key is accepted; each has its own account.",
  );
  addServerOptions(command, builtDocument);
  addJobOptions(command);
  addFailureOptions(command);
  addWebhookOptions(command);
  addStoreOptions(command);
  return command
    .addHelpText("after", help)
    .showHelpAfterError("Use --help to see the options.")
    .action(async (options: Options) => {
      if (options.seed !== undefined && options.store !== undefined) {
        command.error(
          "error: --seed and --store cannot be combined: two mocks with one seed would create the same ids.",
        );
      }
      await run(options);
    });
}
