/** The options of the program. */

import { Command, InvalidArgumentError, Option } from "commander";
import { toMicroCents } from "../document/dollars.ts";
import type { Rate } from "./client/transport.ts";

/** The parts of the kit, in the order in which they run. */
export const partNames = ["checks", "workflows", "schemathesis"] as const;
export type PartName = (typeof partNames)[number];

export interface Options {
  readonly server: string;
  readonly key?: string;
  readonly otherKey?: string;
  readonly allowSpend: number;
  /** Without it, every part that is installed. */
  readonly only?: readonly PartName[];
  readonly model?: readonly string[];
  readonly operation?: readonly string[];
  readonly changedSince?: string;
  readonly audit?: boolean;
  readonly resolve?: boolean;
  readonly plan?: boolean;
  readonly all?: boolean;
  readonly rate?: Rate;
  /** In milliseconds. */
  readonly timeout: number;
  readonly ca?: string;
  readonly baseline?: string;
  readonly webhookUrl?: string;
  readonly webhookPort: number;
  readonly webhookSecret?: string;
  readonly maxExamples: number;
  readonly report: string;
}

/** US dollars as micro-cents. */
function dollars(text: string): number {
  if (/^\$?\d+(\.\d{1,6})?$/.test(text)) return toMicroCents(Number(text.replace("$", "")));
  throw new InvalidArgumentError("It must be US dollars, such as 0.50.");
}

function parts(text: string): PartName[] {
  const names = text.split(",").map((name) => name.trim());
  return names.map((name) => {
    const found = partNames.find((one) => one === name);
    if (found === undefined)
      throw new InvalidArgumentError(`There is no part ${name}. The parts are ${partNames.join(", ")}.`);
    return found;
  });
}

function whole(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

const units: Readonly<Record<string, number>> = { s: 1_000, sec: 1_000, min: 60_000, h: 3_600_000 };

/** How often, such as `10/min`. */
function rate(text: string): Rate {
  const [, count, unit = ""] = /^(\d{1,6})\/(s|sec|min|h)$/.exec(text) ?? [];
  const milliseconds = units[unit];
  if (Number(count) > 0 && milliseconds !== undefined) return { count: Number(count), milliseconds };
  throw new InvalidArgumentError("It must be a number of requests per unit of time, such as 10/min, 2/s or 300/h.");
}

function seconds(text: string): number {
  if (/^\d{1,4}(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text) * 1000;
  throw new InvalidArgumentError("It must be a number of seconds, such as 30.");
}

const listed = (text: string, before: readonly string[] = []): string[] => [...before, text];

const addServerOptions = (command: Command): Command =>
  command
    .option("--server <url>", "the URL of the server, such as http://localhost:4010")
    .addOption(new Option("--key <key>", "the API key; the mock needs none").env("PIXELBYTE_API_KEY"))
    .addOption(
      new Option("--other-key <key>", "a key of another account, to test that accounts are separate").env(
        "PIXELBYTE_OTHER_KEY",
      ),
    )
    .option("--rate <limit>", "limit the rate of requests, such as 10/min; after a 429, the kit always waits", rate)
    .addOption(
      new Option("--timeout <seconds>", "how long to wait for a response").argParser(seconds).default(30_000, "30"),
    )
    .option("--ca <file>", "PEM certificate of the authority that signed the server's certificate")
    .option("--webhook-url <url>", "an https URL that reaches the webhook port of this machine, such as a tunnel")
    .option("--webhook-port <port>", "the port that receives webhooks, with --webhook-url", whole, 4020)
    .addOption(
      new Option("--webhook-secret <text>", "the webhook secret of the account").env("PIXELBYTE_WEBHOOK_SECRET"),
    );

const addTestOptions = (command: Command): Command =>
  command
    .option(
      "--allow-spend <dollars>",
      "maximum total cost of jobs, such as 0.50; by default, only free requests are sent",
      dollars,
      0,
    )
    .option(
      "--only <parts>",
      `run only these parts, separated by commas: ${partNames.join(", ")}; installs what they need (default: all that are installed)`,
      parts,
    )
    .option("--model <slug>", "test only this model; repeat for more (default: all)", listed)
    .option("--operation <id>", "test only this operation; repeat for more (default: all)", listed)
    .option("--changed-since <bundle>", "test only what differs from an earlier openapi.json")
    .option("--all", "test everything: lift the limits of 400 requests, and of 2,500 to a server on this machine")
    .addOption(
      new Option("--audit", "audit the price of every option instead: estimate, charge and refund").conflicts(
        "resolve",
      ),
    )
    .option(
      "--resolve",
      "test the document's assumptions instead, with free requests; print what is confirmed or refuted",
    )
    .option(
      "--max-examples <number>",
      "maximum number of requests that Schemathesis generates per operation",
      whole,
      20,
    );

const addReportOptions = (command: Command): Command =>
  command
    .option("--plan", "print which requests would be sent, their number, cost and time; send nothing")
    .option("--baseline <file>", "an earlier report.json; fail only for findings that are not in it")
    .option("--report <folder>", "the folder for report.html, report.json and junit.xml", "contract-report");

const help = `
Exit code: 0 if the server is as documented, 1 if it differs, 2 if it could not be tested.

To use a proxy, set HTTP_PROXY, HTTPS_PROXY and NO_PROXY.

The mock on this machine, with webhooks:
  npx pixelbyte-mock --webhooks local
  npx pixelbyte-contract --server http://localhost:4010`;

/** @param run what the program does with its options */
export function createProgram(run: (options: Options) => Promise<void>): Command {
  const command = new Command("pixelbyte-contract").description(
    "Tests whether a server matches the OpenAPI document: the mock, a staging host or the real API.",
  );
  addServerOptions(command);
  addTestOptions(command);
  addReportOptions(command);
  return (
    command
      .addHelpText("after", help)
      .showHelpAfterError("Use --help to see the options.")
      // Not a required option of Commander's, which would be reported before a misspelt one.
      .hook("preAction", () => {
        if (command.opts().server === undefined) command.error("error: required option '--server <url>' not specified");
      })
      .action((options: Options) => run(options))
  );
}
