/** The options of the program. */
import { Command, InvalidArgumentError, Option } from "commander";

/** The parts of the kit, in the order in which they run. */
export const partNames = ["checks", "workflows", "schemathesis"] as const;
export type PartName = (typeof partNames)[number];

export interface Options {
  readonly server: string;
  readonly key?: string;
  readonly otherKey?: string;
  readonly allowSpend: number;
  readonly only: readonly PartName[];
  readonly model?: readonly string[];
  readonly webhookUrl?: string;
  readonly webhookPort: number;
  readonly webhookSecret?: string;
  readonly maxExamples: number;
  readonly report: string;
}

const microCentsPerDollar = 1_000_000;

/** US dollars as micro-cents. */
function dollars(text: string): number {
  if (/^\$?\d+(\.\d{1,6})?$/.test(text)) return Math.round(Number(text.replace("$", "")) * microCentsPerDollar);
  throw new InvalidArgumentError("It must be US dollars, such as 0.50.");
}

function parts(text: string): PartName[] {
  const names = text.split(",").map((name) => name.trim());
  return names.map((name) => {
    const found = partNames.find((one) => one === name);
    if (found === undefined)
      throw new InvalidArgumentError(`There is no part ${name}. There are ${partNames.join(", ")}.`);
    return found;
  });
}

function whole(text: string): number {
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

const listed = (text: string, before: readonly string[] = []): string[] => [...before, text];

/** @param run what the program does with its options */
export function createProgram(run: (options: Options) => Promise<void>): Command {
  return new Command("npm run contract --")
    .description("Tests whether a server behaves as the document says: the mock, a staging host or the real API.")
    .requiredOption("--server <url>", "where the server is, such as http://localhost:4010")
    .addOption(new Option("--key <key>", "the API key; the mock needs none").env("PIXELBYTE_API_KEY"))
    .option("--other-key <key>", "a key of another account, to see that accounts are kept apart")
    .option(
      "--allow-spend <dollars>",
      "what jobs may cost, such as 0.50; without it, only free requests are sent",
      dollars,
      0,
    )
    .option("--only <parts>", `some parts only, by comma: ${partNames.join(", ")}`, parts, [...partNames])
    .option("--model <slug>", "test this model only; repeat for more (default: all)", listed)
    .option("--webhook-url <url>", "an https address that leads to the webhook port of this machine, such as a tunnel")
    .option("--webhook-port <port>", "where webhooks arrive, with --webhook-url", whole, 4020)
    .addOption(
      new Option("--webhook-secret <text>", "the webhook secret of the account").env("PIXELBYTE_WEBHOOK_SECRET"),
    )
    .option("--max-examples <number>", "the most requests that Schemathesis generates for an operation", whole, 20)
    .option("--report <folder>", "where report.html and junit.xml are written", "contract-report")
    .addHelpText(
      "after",
      `
Exit code: 0 when the server is as documented, 1 when it differs, 2 when it could not be tested.

The mock on this machine, with webhooks:
  npm run mock -- --webhooks local
  npm run contract -- --server http://localhost:4010`,
    )
    .showHelpAfterError("Use --help to see the options.")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
    .action((options: Options) => run(options));
}
