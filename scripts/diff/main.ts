/** `npm run diff [-- base]`: what changed in the document for those who use the API, and the version that it needs. */
import { Argument, Command, Option } from "commander";
import { loadDocument } from "../document/load.ts";
import { fail } from "../program/fail.ts";
import { type Base, BaseError, namedBase, usualBase } from "./base.ts";
import { asJson, asMarkdown, asText, reportOn } from "./report.ts";
import { pendingBump } from "./version.ts";

const formats = { text: asText, markdown: asMarkdown, json: asJson } as const;

const program = new Command("npm run diff --")
  .description("Compares openapi/ with an earlier document: what breaks, what is new, what costs another amount.")
  .addArgument(
    new Argument("[base]", "a bundle, tag, branch or commit; without it, the last release or where main was left"),
  )
  .addOption(new Option("--format <format>", "how to print it").choices(["text", "markdown", "json"]).default("text"))
  .option("--check", "fail when the changes need a higher version than is planned")
  .showHelpAfterError("Use --help to see the options.");
program.parse();

const { format, check } = program.opts<{ format: keyof typeof formats; check?: boolean }>();
const [asked] = program.args;

const base: Base | undefined = await (asked === undefined ? usualBase() : namedBase(asked)).catch((error: unknown) =>
  error instanceof BaseError ? fail(error.message) : Promise.reject(error),
);
if (base === undefined) {
  console.warn(
    "NOT COMPARED: this clone has no release and no main to compare with. Name a base: npm run diff -- <base>",
  );
} else {
  const report = await reportOn(base, await loadDocument(), await pendingBump());
  console.log(formats[format](report));
  if (check && !report.demand.met) process.exitCode = 1;
}
