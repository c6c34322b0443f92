/** `npm run new-model -- <slug>`: writes the file of a model and registers it. */
import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { loadDocument } from "../document/load.ts";
import { maxModelLines } from "../document/modelLines.ts";
import type { Document } from "../document/view.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { askFacts, StoppedError } from "./ask.ts";
import { checkFacts, FactsError, type InputFacts, inputTypes, type KnownFacts } from "./facts.ts";
import { readFactsFile } from "./factsFile.ts";
import { createModel } from "./newModel.ts";
import { readInput, readPrice } from "./notation.ts";
import { factsOfPage } from "./page.ts";
import { checkSlug } from "./slug.ts";
import { typedInput } from "./types.ts";

/** Parses an option; commander shows its errors. */
const flag =
  <T>(read: (text: string, known: T | undefined) => T) =>
  (text: string, known: T | undefined): T => {
    try {
      return read(text, known);
    } catch (error) {
      throw error instanceof FactsError ? new InvalidArgumentError(error.message) : error;
    }
  };

const program = new Command("npm run new-model --")
  .description(
    "Writes openapi/models/<provider>/<Component>.yaml for a slug and registers it. Asks for any facts that are missing.",
  )
  .argument("[slug]", "provider/model/capability, as on the model's page; not needed with --page for a single model")
  .option("--page <file>", "the model's page as text, Markdown or HTML, from which all facts are taken")
  .option(
    "--from <file>",
    "JSON file with the facts, named like these options in camelCase; required, price and optional are lists",
  )
  .option("--name <text>", "display name")
  .option("--provider <text>", "display name of the provider")
  .option("--description <text>", "one sentence about what is special about the model")
  .option("--capability <words>", "only needed if the slug does not end in it")
  .option("--seconds <number>", "usual processing time", Number)
  .option("--base-cost-micro-cents <number>", "base cost; 1,000,000 are 1 US dollar", Number)
  .option("--per <word>", "the unit that the base cost pays for: second, image, job ...")
  .option("--required <input>", "required input; repeat for more (default: prompt)", flag(readInput))
  .option("--optional <input>", "other input, such as seed or aspect_ratio=16:9*,9:16", flag(readInput))
  .option(
    "--price <input>",
    "priced input, each value with its multiplier: duration:string=4:4,6:6,8:8*",
    flag(readPrice),
  )
  .addHelpText(
    "after",
    `
Write an input as its name, type, range and values, with a star at the default:
  prompt:..2500                a string of at most 2,500 characters
  steps:integer:1..50=30*      1 to 50, and 30 by default
  style=plain*,film            one of two strings
  tier:integer=1,2             one of two numbers; without a star, the default is not documented
  camera_fixed:boolean=false*  true or false
  tone=warm,cold,-*            the page says that there is no default; in JSON, "default": null
  image_urls:urls:1..4         a list of 1 to 4 URLs
Types: ${inputTypes.join(", ")}. If you leave the type out, it is taken from other models with the same input, or you are asked.`,
  )
  .showHelpAfterError("Use --help to see the options.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const read = (file: string): Promise<string> =>
  readFile(file, "utf8").catch((error: Error) => {
    throw new FactsError(`Cannot read ${file}: ${error.message}`);
  });

interface Known {
  readonly slug: string;
  readonly facts: KnownFacts;
}

/** The facts of the page or the file, if any, overridden by those of the options. */
async function knownFacts(document: Document): Promise<Known> {
  const { from, page, ...flags } = program.opts<{ from?: string; page?: string } & KnownFacts>();
  const [slug] = program.args;
  if (page !== undefined) {
    const stated = factsOfPage(document, await read(page), page, slug);
    return { slug: stated.slug, facts: { ...stated.facts, ...flags } };
  }
  if (slug === undefined) throw new FactsError("Name the model by its slug, or pass its page with --page <file>.");
  return { slug, facts: from === undefined ? flags : { ...readFactsFile(await read(from)), ...flags } };
}

/** Whether there is a person to ask for missing facts. */
const canAsk = (): boolean => {
  const { from, page } = program.opts<{ from?: string; page?: string }>();
  return process.stdin.isTTY && process.stdout.isTTY && from === undefined && page === undefined;
};

try {
  const document = await loadDocument();
  const { slug, facts: known } = await knownFacts(document);
  checkSlug(slug, document, known.capability);
  const terminal = { input: process.stdin, output: process.stdout };
  const check = (input: InputFacts) => void typedInput(document, input);
  const complete = canAsk() ? await askFacts(slug, known, check, terminal) : known;
  const { file, open, compare, assumed, move } = await createModel(document, slug, checkFacts(complete));
  console.log(`Wrote openapi/${file} and registered it.`);
  if (compare.length > 0)
    console.log(`\nTaken from other models; compare with the model's page:\n  ${compare.join("\n  ")}`);
  if (assumed.length > 0) console.log(`\nNot documented, so marked with x-assumption:\n  ${assumed.join("\n  ")}`);
  if (open.length > 0) console.log(`\nComplete these lines:\n  ${open.join("\n  ")}`);
  if (move.length > 0)
    console.log(
      `\nThe file has more than ${maxModelLines} lines, which lint rejects. Move these inputs to openapi/components/schemas, and refer to them:\n  ${move.join("\n  ")}`,
    );
  console.log("\nThen run: npm run format, npm run lint, npm run build");
} catch (error) {
  if (!(error instanceof FactsError || error instanceof StoppedError)) throw error;
  console.error(`${error instanceof StoppedError ? "\n" : ""}${error.message}`);
  process.exitCode = 1;
}
