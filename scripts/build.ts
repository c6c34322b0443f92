/** `npm run build [-- target ...] [--check]`: from openapi/ to generated/. */
import { Argument, Command } from "commander";
import { findDrift } from "./build/buildTargets.ts";
import { leftToWrite } from "./build/leftToWrite.ts";
import { reportDone } from "./build/report.ts";
import { buildShown } from "./build/show.ts";
import type { Document } from "./document/view.ts";
import { failOnBrokenDocument } from "./program/brokenDocument.ts";
import { failOnWrongUsage } from "./program/usage.ts";
import { targets } from "./targets/index.ts";
import { withNeeded } from "./targets/needs.ts";

const names = targets.map(({ name }) => name);

const program = new Command("npm run build --")
  .description("Builds everything in generated/ from the document in openapi/. Skips what is up to date.")
  .addArgument(new Argument("[target...]", "what to build (default: everything)").choices(names))
  .option(
    "--check",
    "write nothing; list the files in git that are out of date and what is left to write by hand, and fail if there is anything",
  )
  .option("--quiet", "do not list targets that are up to date")
  .showHelpAfterError("Use --help to see the targets.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

/** The requested targets, and everything that they need. */
const chosen = withNeeded(program.args.length === 0 ? names : program.args, targets);

/** Says what the document still lacks, and resolves to whether they lack anything. */
async function reportGaps(document?: Document): Promise<boolean> {
  const gaps = await leftToWrite(document);
  if (gaps.length > 0) console.error(`Missing, to be written by hand:\n  ${gaps.join("\n  ")}`);
  return gaps.length > 0;
}

if (program.opts().check) {
  const { loadDocument } = await import("./document/load.ts");
  const document = await loadDocument();
  const drifted = await findDrift(document, chosen, targets);
  if (drifted.length > 0) {
    console.error("These files are out of date. Run `npm run build` and commit the result:");
    for (const file of drifted) console.error(`  generated/${file}`);
    process.exit(1);
  }
  const compared = chosen.filter(({ inGit }) => inGit).map(({ name }) => name);
  const left = chosen.filter(({ inGit }) => !inGit).map(({ name }) => name);
  if (compared.length > 0) console.log(`Up to date in generated/: ${compared.join(", ")}.`);
  if (left.length > 0) console.log(`Not in git, so not compared: ${left.join(", ")}.`);
  if (await reportGaps(document)) process.exitCode = 1;
} else {
  const started = performance.now();
  const { quiet } = program.opts();
  const document = await buildShown(chosen, targets, quiet);
  if (!quiet) reportDone(performance.now() - started);
  await reportGaps(document);
}
