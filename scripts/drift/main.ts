/** `npm run drift [-- <pages>]`: where the provider's pages differ from the document. */
import { Command, InvalidArgumentError, Option } from "commander";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { failOnWrongUsage, wrongUsage } from "../program/usage.ts";
import { type Comparison, comparePages } from "./compare/comparePages.ts";
import { compareRecords, type RecordComparison } from "./compare/compareRecords.ts";
import { readRecords } from "./record/files.ts";
import { recordPages } from "./record/recordPages.ts";
import { asJson, asMarkdown, asText } from "./report.ts";
import { createFetcher } from "./sources/fetchPage.ts";
import { pagesInFiles } from "./sources/files.ts";
import { type PageSet, SourceError } from "./sources/pageSet.ts";
import { pagesAt } from "./sources/site.ts";

const formats = { text: asText, markdown: asMarkdown, json: asJson } as const;

const seconds = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 60)) throw new InvalidArgumentError("It must be 0 to 60 seconds.");
  return value;
};

const program = new Command("npm run drift --")
  .description(
    "Compares the provider's model pages with the document: what is new, changed, contradictory or gone.\nExits with 0 if nothing differs, 1 if something does, 2 if the pages cannot be read.",
  )
  .argument(
    "[pages...]",
    "files, folders, page URLs, or the URL of an llms.txt that lists the pages (default: the records in tests/pages/)",
  )
  .addOption(new Option("--format <format>", "output format").choices(["text", "markdown", "json"]).default("text"))
  .option("--complete", "report models without a page as gone, because these pages cover all models")
  .option("--record", "save what the pages state in tests/pages/, so that tests compare the document with it")
  .option("--pause <seconds>", "how long to wait between two requests", seconds, 1)
  .showHelpAfterError("Use --help to see the options.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const { format, complete, record, pause } = program.opts<{
  format: keyof typeof formats;
  complete?: boolean;
  record?: boolean;
  pause: number;
}>();
if (program.args.length === 0 && (record === true || complete === true)) {
  program.error(`error: name the pages for --${record === true ? "record" : "complete"}`, { exitCode: wrongUsage });
}

async function read(): Promise<PageSet> {
  const fetcher = createFetcher({ pause: pause * 1000 });
  const sets: PageSet[] = [];
  for (const pages of program.args) {
    const isUrl = /^https?:\/\//.test(pages);
    sets.push(await (isUrl ? pagesAt(new URL(pages), fetcher, (line) => console.error(line)) : pagesInFiles(pages)));
  }
  return {
    pages: sets.flatMap((set) => set.pages),
    unread: sets.flatMap((set) => set.unread),
    isWhole: complete === true || sets.some((set) => set.isWhole),
  };
}

/** Compares the named pages, or else the records. With --record, records the pages first. */
async function compare(): Promise<Comparison & Partial<RecordComparison>> {
  if (program.args.length === 0) return compareRecords(readRecords(), await loadDocument());
  const pages = await read();
  if (record === true) for (const file of await recordPages(pages)) console.error(`Recorded in ${file}`);
  return comparePages(pages, await loadDocument());
}

try {
  const comparison = await compare();
  console.log(formats[format](comparison));
  const cannotRead = comparison.pages === 0 || comparison.findings.some(({ kind }) => kind === "unreadable");
  if (cannotRead) process.exitCode = 2;
  else if (comparison.findings.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
