/** `npm run impact [-- base]`: what a change to the document affects. */
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { BaseError, namedBase, usualBase } from "../diff/base.ts";
import { reportOn } from "../diff/report.ts";
import { pendingBump } from "../diff/version.ts";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { fail } from "../program/fail.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { asComment } from "./comment.ts";
import { impactOf } from "./impact.ts";
import { asHtml, asJson, asMarkdown, asText } from "./report.ts";

const formats = { text: asText, markdown: asMarkdown, json: asJson, html: asHtml } as const;

const address = (text: string): string => {
  if (!URL.canParse(text)) throw new InvalidArgumentError("It must be a URL, such as https://preview.example.com/.");
  return text;
};

const program = new Command("npm run impact --")
  .description("Shows what a change to the document affects: pages, code samples, types, prices, clients and tests.")
  .addArgument(
    new Argument("[base]", "a bundle, tag, branch or commit (default: the last release, or the merge base with main)"),
  )
  .addOption(
    new Option(
      "--format <format>",
      "output format; a comment includes the report of npm run diff, html is a list of links to changed pages",
    )
      .choices(["text", "markdown", "json", "html", "comment"])
      .default("text"),
  )
  .option("--preview <url>", "where to find a portal with the change, for a comment", address)
  .option("--site <url>", "where the changed pages are, for links to them", address)
  .showHelpAfterError("Use --help to see the options.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const { format, ...options } = program.opts<{
  format: keyof typeof formats | "comment";
  site?: string;
  preview?: string;
}>();
const [requested] = program.args;

try {
  const base = await (requested === undefined ? usualBase() : namedBase(requested));
  const document = await loadDocument();
  const impact = impactOf(base.document, document);
  console.log(
    format === "comment"
      ? asComment(await reportOn(base, document, await pendingBump()), impact, options)
      : formats[format](impact, base.name, options),
  );
} catch (error) {
  if (!(error instanceof BaseError)) throw error;
  if (requested !== undefined) fail(error.message);
  // What nobody named is compared where that is possible.
  console.warn(`NOT COMPARED: ${error.message} Name a base: npm run impact -- <base>`);
}
