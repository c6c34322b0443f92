/** `npm run build [-- target ...] [--check]`: from openapi/ to generated/. */
import { Argument, Command } from "commander";
import { build, findDrift } from "./build/build.ts";
import { reportBuilt, reportDone } from "./build/report.ts";
import { failOnBrokenDocument } from "./program/brokenDocument.ts";
import { failOnWrongUsage } from "./program/usage.ts";
import { targets } from "./targets/index.ts";
import type { Target } from "./targets/target.ts";

const names = targets.map(({ name }) => name);

const program = new Command("npm run build --")
  .description("Builds everything in generated/ from the document in openapi/. Skips what is up to date.")
  .addArgument(new Argument("[target...]", "what to build (default: everything)").choices(names))
  .option("--check", "write nothing; name each file in git that is out of date, and fail if there is one")
  .option("--quiet", "do not list what is up to date")
  .showHelpAfterError("Use --help to see the targets.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const requested = program.args;
const isRequested = ({ name }: Target): boolean => requested.length === 0 || requested.includes(name);
/** What was asked for, and what that needs. */
const chosen = targets.filter(
  (target) => isRequested(target) || targets.some((other) => isRequested(other) && other.needs?.includes(target.name)),
);

if (program.opts().check) {
  const drifted = await findDrift(chosen, targets);
  if (drifted.length > 0) {
    console.error("These files are out of date. Run `npm run build` and commit the result:");
    for (const file of drifted) console.error(`  generated/${file}`);
    process.exit(1);
  }
  const compared = chosen.filter(({ inGit }) => inGit).map(({ name }) => name);
  const left = chosen.filter(({ inGit }) => !inGit).map(({ name }) => name);
  if (compared.length > 0) console.log(`Up to date in generated/: ${compared.join(", ")}.`);
  if (left.length > 0) console.log(`Not in git, so not compared: ${left.join(", ")}.`);
} else {
  const started = performance.now();
  const { quiet } = program.opts();
  await build(chosen, targets, (built) => {
    if (!(quiet && built.fresh)) reportBuilt(built);
  });
  if (!quiet) reportDone(performance.now() - started);
}
