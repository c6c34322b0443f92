/** `npm run diff [-- base]`: what changes for users of the API, and the version that this requires. */
import { Argument, Command, Option } from "commander";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { fail } from "../program/fail.ts";
import { showIfSlow } from "../program/progress.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { BaseError, namedBase, usualBase } from "./base.ts";
import { BrokenDocument, orBroken } from "./broken.ts";
import { asJson, asMarkdown, asText, type Report, reportOn } from "./report.ts";
import { pendingBump } from "./version.ts";

const formats = { text: asText, markdown: asMarkdown, json: asJson } as const;

const program = new Command("npm run diff --")
  .description("Compares openapi/ with an earlier version: what breaks, what is new, which prices change.")
  .addArgument(
    new Argument("[base]", "a bundle, tag, branch or commit (default: the last release, or the merge base with main)"),
  )
  .addOption(new Option("--format <format>", "output format").choices(["text", "markdown", "json"]).default("text"))
  .option("--check", "fail if the changes require a higher version than planned")
  .showHelpAfterError("Use --help to see the options.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const { format, check } = program.opts<{ format: keyof typeof formats; check?: boolean }>();
const [requested] = program.args;

async function compare(): Promise<Report> {
  const base = await (requested === undefined ? usualBase() : namedBase(requested));
  const pending = await pendingBump();
  return orBroken(loadDocument().then((now) => reportOn(base, now, pending)));
}

try {
  const report = await showIfSlow(`comparing the document with ${requested ?? "an earlier version"}`, compare());
  console.log(formats[format](report));
  if (check && !report.demand.met) process.exitCode = 1;
} catch (error) {
  if (error instanceof BrokenDocument) fail(error.message);
  if (!(error instanceof BaseError)) throw error;
  if (requested !== undefined) fail(error.message);
  // Without a named base, a missing one is no error.
  console.warn(`NOT COMPARED: ${error.message} Name a base: npm run diff -- <base>`);
}
