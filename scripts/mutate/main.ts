/** `npm run mutate [-- folder ...]`: makes small changes to the code, and reports those that no test notices. */
import { readFile, writeFile } from "node:fs/promises";
import { Argument, Command } from "commander";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { fail } from "../program/fail.ts";
import { tookSince } from "../program/took.ts";
import { failOnWrongUsage, wrongUsage } from "../program/usage.ts";
import { week } from "../program/week.ts";
import { filesOf, folders, inTurn, testsOf } from "./folders.ts";
import { percentOf, scoreOf, survivorsText, totalOf } from "./results.ts";
import { isWorse, recordedScore, scoresFile, withScore } from "./scores.ts";
import { mutate, type Results } from "./stryker.ts";

const minutes = 60_000;
/** No folder begins later than this, and none goes on for longer than that. */
const [lastStart, limit] = [15 * minutes, 45 * minutes];

const program = new Command("npm run mutate --")
  .description(
    "Makes small changes to the code, one at a time, and reports those that no test notices.\nWithout folders, it takes those of this week, for at most 45 minutes; SAMPLE=all takes all of them, and SAMPLE=2969 those of that week.",
  )
  .addArgument(new Argument("[folder...]", "what to change").choices(folders))
  .option("--record", "write the scores to scripts/mutate/scores.md")
  .showHelpAfterError("Use --help to see the folders.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();
const { record } = program.opts<{ record?: boolean }>();

const sample = process.env.SAMPLE ?? String(week);
const isSample = program.args.length === 0 && sample !== "all";
if (isSample && !/^\d{1,6}$/.test(sample)) {
  fail(`SAMPLE is "${sample}". It must be "all" or the number of a week, such as ${week}.`, wrongUsage);
}
const started = performance.now();
const elapsed = (): number => performance.now() - started;
const interrupted = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
const ended = isSample ? AbortSignal.any([interrupted.signal, AbortSignal.timeout(limit)]) : interrupted.signal;

let wrote = "";

/** Tells what was found in a folder, and compares it with its score. */
async function tell(folder: string, { report, isWhole }: Results, time: string): Promise<void> {
  const table = await readFile(scoresFile, "utf8");
  const score = scoreOf(report);
  const before = recordedScore(table, folder);
  if (score.survivors.length > 0) console.log(`${survivorsText(score)}\n`);
  const changes = `${totalOf(score)} changes${isWhole ? "" : " tried so far"}`;
  console.log(`${folder}: tests noticed ${score.killed} of ${changes}, ${percentOf(score)} %, in ${time}.`);
  if (isWhole && before !== undefined && isWorse(score, before)) {
    console.log(`It was ${before.killed} of ${before.total}. Add a test that notices what is new among these lines.`);
    process.exitCode = 1;
  }
  // Part of a folder says less than the whole that is written down.
  const isNews = isWhole || before === undefined;
  if (!record || !isNews) return;
  await writeFile(scoresFile, withScore(table, folder, score, new Date(), isWhole));
  wrote = " Wrote scripts/mutate/scores.md.";
}

const chosen = program.args.length > 0 ? program.args : isSample ? inTurn(Number(sample)) : folders;
if (isSample) console.log(`The folders of week ${sample}. SAMPLE=all takes all of them.`);
let done = 0;
for (const folder of chosen) {
  if (isSample && done > 0 && elapsed() > lastStart) break;
  const begun = performance.now();
  console.log(`\n${folder} (${done + 1}${isSample ? "" : ` of ${chosen.length}`}): starting Stryker`);
  const mutated = { name: folder, files: filesOf(folder), tests: testsOf(folder) };
  const results = await mutate(mutated, ended).catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );
  if (results !== undefined) await tell(folder, results, tookSince(begun));
  if (results?.isWhole !== true) {
    console.log(`${folder} is not done. The next run goes on from here: npm run mutate -- ${folder}`);
    break;
  }
  done += 1;
}
if (done === 0) process.exitCode = 1;
if (interrupted.signal.aborted) process.exit(130);
console.log(`\nChanged the code of ${done} ${done === 1 ? "folder" : "folders"} in ${tookSince(started)}.${wrote}`);
