/** `npm run drift -- <pages>`: what the provider's pages say differently from the document. */
import { Command, InvalidArgumentError, Option } from "commander";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { comparePages } from "./compare/comparePages.ts";
import { asJson, asMarkdown, asText } from "./report.ts";
import { createFetcher } from "./sources/fetchPage.ts";
import { pagesInFiles } from "./sources/files.ts";
import { type PageSet, SourceError } from "./sources/pageSet.ts";
import { pagesAt } from "./sources/site.ts";

const formats = { text: asText, markdown: asMarkdown, json: asJson } as const;

const seconds = (text: string): number => {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 60))
    throw new InvalidArgumentError("Allowed are 0 to 60 seconds.");
  return value;
};

const program = new Command("npm run drift --")
  .description(
    "Compares the provider's model pages with the document: what is new, changed, contradictory or gone.\nExits with 0 if nothing differs, 1 if something does, 2 if the pages cannot be read.",
  )
  .argument("<pages...>", "files, folders, page URLs, or the URL of an llms.txt that lists the pages")
  .addOption(new Option("--format <format>", "output format").choices(["text", "markdown", "json"]).default("text"))
  .option("--complete", "these are the pages of all models: a model without a page is gone")
  .option("--pause <seconds>", "between two requests", seconds, 1)
  .showHelpAfterError("Use --help to see the options.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const { format, complete, pause } = program.opts<{ format: keyof typeof formats; complete?: boolean; pause: number }>();

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

try {
  const comparison = comparePages(await read(), await loadDocument());
  console.log(formats[format](comparison));
  const cannotRead = comparison.pages === 0 || comparison.findings.some(({ kind }) => kind === "unreadable");
  if (cannotRead) process.exitCode = 2;
  else if (comparison.findings.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
