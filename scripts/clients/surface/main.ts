/**
 * `npm run surface [-- language ...]`: compares what is public in the built packages with the last release, and fails if
 * something is lost without the version that calls for. With `--record`, they are the last release from now on.
 */
import { Argument, Command } from "commander";
import { loadDocument } from "../../document/load.ts";
import { amount } from "../../document/phrases.ts";
import { failOnBrokenDocument } from "../../program/brokenDocument.ts";
import { showProgress } from "../../program/progress.ts";
import { tookSince } from "../../program/took.ts";
import { failOnWrongUsage } from "../../program/usage.ts";
import { NotBuilt, recordBuilt, surfaceIssues } from "./check.ts";
import { listed } from "./listers.ts";

const program = new Command("npm run surface --")
  .description("Compares the public API of the built packages with the last release.")
  .addArgument(new Argument("[language...]", "packages to compare (default: all)").choices([...listed]))
  .option("--record", "record the built packages as released")
  .showHelpAfterError("Use --help to see the languages.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

/** A package that is not built is an issue like others, so that all of them are told at once. */
function tellNotBuilt(language: string, error: unknown): string[] {
  if (error instanceof NotBuilt) return [`${language}: ${error.message}`];
  throw error;
}

const { version } = await loadDocument();
const languages = program.args.length > 0 ? program.args : listed;
const isRecorded = program.opts().record === true;
const started = performance.now();
const progress = showProgress(languages.length);
for (const language of languages) {
  progress.begin(`reading the public API for ${language}`);
  const done = isRecorded ? recordBuilt(language, version).then(() => []) : surfaceIssues(language, version);
  const issues = await done.catch((error: unknown) => tellNotBuilt(language, error));
  progress.clear();
  const well = isRecorded ? "recorded in scripts/clients/surface/released" : "nothing was removed";
  console.log(issues.length === 0 ? `${language}: ${well}` : issues.join("\n"));
  if (issues.length > 0) process.exitCode = 1;
}
console.log(`${amount(languages.length, "package")} in ${tookSince(started)}.`);
