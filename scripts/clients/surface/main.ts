/**
 * `npm run surface [-- language ...]`: compares what is public in the built packages with the last release, and fails if
 * something is lost without the version that calls for. With `--record`, they are the last release from now on.
 */
import { Argument, Command } from "commander";
import { loadDocument } from "../../document/load.ts";
import { failOnBrokenDocument } from "../../program/brokenDocument.ts";
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
for (const language of languages) {
  if (program.opts().record) {
    await recordBuilt(language, version);
    continue;
  }
  const issues = await surfaceIssues(language, version);
  console.log(issues.length === 0 ? `${language}: nothing is lost` : issues.join("\n"));
  if (issues.length > 0) process.exitCode = 1;
}
