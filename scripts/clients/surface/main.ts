/**
 * `npm run surface [-- language ...]`: compares what is public in the built packages with the last release, and fails if
 * something is lost without the version that calls for. With `--record`, they are the last release from now on.
 */
import { Argument, Command } from "commander";
import { loadDocument } from "../../document/load.ts";
import { failOnBrokenDocument } from "../../program/brokenDocument.ts";
import { showProgress } from "../../program/progress.ts";
import { tookSince } from "../../program/took.ts";
import { failOnWrongUsage } from "../../program/usage.ts";
import { recordBuilt, surfaceIssues } from "./check.ts";
import { listed } from "./listers.ts";

const program = new Command("npm run surface --")
  .description("Compares what is public in the built packages with the last release.")
  .addArgument(new Argument("[language...]", "packages to compare (default: all)").choices([...listed]))
  .option("--record", "record the built packages as released")
  .showHelpAfterError("Use --help to see the languages.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const { version } = await loadDocument();
const languages = program.args.length > 0 ? program.args : listed;
const started = performance.now();
const progress = showProgress(languages.length);
for (const language of languages) {
  progress.begin(`reading what is public for ${language}`);
  if (program.opts().record) {
    await recordBuilt(language, version);
    progress.clear();
    continue;
  }
  const issues = await surfaceIssues(language, version);
  progress.clear();
  console.log(issues.length === 0 ? `${language}: nothing is lost` : issues.join("\n"));
  if (issues.length > 0) process.exitCode = 1;
}
console.log(
  `${program.opts().record ? "Recorded in scripts/clients/surface/released" : "Compared"} in ${tookSince(started)}.`,
);
