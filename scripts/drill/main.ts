/** `npm run drill [-- job ...]`: the work of a maintainer's year, done in a copy of the repository by the guides alone. */
import { Argument, Command } from "commander";
import { buildShown } from "../build/show.ts";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { showProgress } from "../program/progress.ts";
import { beforeInterruption } from "../program/temporary.ts";
import { failOnWrongUsage, wrongUsage } from "../program/usage.ts";
import { week } from "../program/week.ts";
import { lightTargets, targets } from "../targets/index.ts";
import { copyRepository } from "./copy.ts";
import { workOnEveryModel } from "./everyModel.ts";
import { jobs } from "./jobs/index.ts";
import { type Outcome, perform } from "./perform.ts";
import { jobsTable, modelsTable, surprisesText } from "./report.ts";
import { endAll } from "./run.ts";
import { type Task, tasksOf } from "./tasks.ts";

/** No job begins later than this in a sample. */
const sampleSeconds = 60;

const names = jobs.map(({ name }) => name);
const program = new Command("npm run drill --")
  .description(
    "Runs maintenance tasks by the guides in a copy of the repository, and reports steps that the guides miss.\nWithout arguments, it runs this week's tasks, which takes about three minutes; SAMPLE=all runs all of them, SAMPLE=2969 those of that week.",
  )
  .addArgument(new Argument("[job...]", "the tasks to run").choices(names))
  .showHelpAfterError("Use --help to see the tasks.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const sample = process.env.SAMPLE ?? String(week);
const isSample = program.args.length === 0 && sample !== "all";
if (isSample && !/^\d{1,6}$/.test(sample)) {
  program.error(`error: SAMPLE is "${sample}". It must be "all" or the number of a week, such as ${week}.`, {
    exitCode: wrongUsage,
  });
}
const started = performance.now();
const elapsed = (): number => (performance.now() - started) / 1000;

beforeInterruption(endAll);

/** All tasks, beginning with the one whose turn it is. */
function inTurn(tasks: readonly Task[]): Task[] {
  const first = (Number(sample) * 2) % tasks.length;
  return [...tasks.slice(first), ...tasks.slice(0, first)];
}

const document = await loadDocument();
const all = await tasksOf(
  program.args.length === 0 ? jobs : jobs.filter(({ name }) => program.args.includes(name)),
  document,
);
if (isSample) console.log(`Of the jobs, the sample of week ${sample}. SAMPLE=all does all of them.\n`);
await buildShown(lightTargets, targets, true);
const progress = showProgress();
if (program.args.length === 0) progress.begin("working on every model");
const works = program.args.length === 0 ? await workOnEveryModel(isSample) : [];
progress.clear();
if (works.length > 0) console.log(`${modelsTable(works)}\n`);

const tasks = isSample ? inTurn(all) : all;
progress.begin("copying the repository");
const copy = await copyRepository();
const outcomes: Outcome[] = [];
try {
  for (const [index, task] of tasks.entries()) {
    if (isSample && outcomes.length > 0 && elapsed() > sampleSeconds) break;
    const title = `${isSample ? "" : `job ${index + 1} of ${tasks.length}, `}${task.job.name}, ${task.subject}`;
    const outcome = await perform(task, copy, document, (step) => progress.begin(`${title}: ${step}`));
    progress.clear();
    outcomes.push(outcome);
    if (outcome.surprises.length > 0) console.log(`${surprisesText([outcome])}\n`);
  }
} finally {
  await copy.remove();
}
console.log(jobsTable(outcomes));
const failed = works.flatMap(({ failed: found }) => found);
if (failed.length > 0) console.log(`\nFailed:\n  ${failed.join("\n  ")}`);
console.log(`\n${outcomes.length} of ${all.length} jobs done in ${Math.round(elapsed())} s.`);
if (outcomes.some(({ surprises }) => surprises.length > 0) || failed.length > 0) process.exitCode = 1;
