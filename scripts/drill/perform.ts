/** One task in a copy of the repository: the edit, then lint, build, diff and the suites that the change reaches. */
import { z } from "zod";
import type { Kind } from "../diff/entry.ts";
import type { Document } from "../document/view.ts";
import { lightTargets } from "../targets/index.ts";
import type { Copy } from "./copy.ts";
import { guideIssues } from "./guide.ts";
import { Hands } from "./hands.ts";
import type { Left, Step } from "./job.ts";
import { buildFailures, checkFailures, lintFailures, surprisesOf, tail } from "./judge.ts";
import { type Ran, runNode } from "./run.ts";
import { runSuites, suitesFor } from "./suites.ts";
import type { Task } from "./tasks.ts";

/** What became of a task. */
export interface Outcome {
  readonly task: Task;
  /** The files edited by hand, before lint says what is left. */
  readonly touched: readonly string[];
  /** Those edited because lint said so. */
  readonly finished: readonly string[];
  readonly typed: readonly string[];
  readonly suites: number;
  readonly seconds: number;
  /** What no guide says; none if all went as the guides promise. */
  readonly surprises: readonly string[];
}

const light = lightTargets.map(({ name }) => name);

const ratingSchema = z.object({
  count: z.object({ breaking: z.number(), additive: z.number(), price: z.number(), docs: z.number() }),
});

/** From the mildest to the worst, for who uses the API as it was. */
const severity: readonly Kind[] = ["docs", "additive", "price", "breaking"];

/** Whether the change has the rating that the job is known for, and none that is worse. */
function ratingIssues({ code, output }: Ran, { job }: Task): string[] {
  if (code !== 0) return [`diff failed:\n${tail(output)}`];
  // On a slow machine, a line before the JSON says what is compared.
  const { count } = ratingSchema.parse(JSON.parse(output.slice(output.indexOf("{"))));
  const worse = severity
    .slice(severity.indexOf(job.rated) + 1)
    .filter((kind) => kind !== job.mayRate && count[kind] > 0);
  const told = JSON.stringify(count);
  return [
    ...(count[job.rated] > 0 ? [] : [`diff does not rate it as ${job.rated}: ${told}`]),
    ...(worse.length > 0 ? [`diff rates it as worse than ${job.rated}: ${told}`] : []),
  ];
}

/** What `npm run build` says: it lists what `--check` fails on. */
const leftAfterBuild = (leaves: readonly Left[]): Left[] => [
  ...leaves,
  ...leaves.filter(({ step }) => step === "check").map(({ says }): Left => ({ step: "build", says })),
];

/** What the commands of a maintainer say of the edited copy, and how many suites the change reaches. */
async function judge(
  task: Task,
  folder: string,
  documents: { readonly before: Document; readonly after: Document },
  told: (step: string) => void,
): Promise<{ readonly suites: number; readonly surprises: readonly string[] }> {
  const leaves = task.finish === undefined ? task.leaves : [];
  const run = (step: Step, ...parameters: string[]): Promise<Ran> => {
    told(step);
    return runNode(folder, parameters);
  };
  const lint = await run("lint", "scripts/lint/run.ts", "--quick");
  const build = await run("build", "scripts/build.ts", "--quiet", ...light);
  const check = await run("check", "scripts/build.ts", "--check", "types");
  const diff = await run("diff", "scripts/diff/main.ts", "--format", "json", "HEAD");
  const suites = suitesFor(documents.before, documents.after);
  told(`tests (${suites.length})`);
  const { failures } = await runSuites(folder, suites);
  return {
    suites: suites.length,
    surprises: [
      ...surprisesOf("lint", lintFailures(lint), leaves),
      ...surprisesOf("build", buildFailures(build), leftAfterBuild(leaves)),
      ...surprisesOf("check", checkFailures(check), leaves),
      ...ratingIssues(diff, task),
      ...surprisesOf("tests", failures, leaves),
    ],
  };
}

/** The files that were edited after the edit itself, because lint said so. */
const finishedOf = (touched: readonly string[], hands: Hands): string[] =>
  hands.touched.filter((file) => !touched.includes(file));

/** What lint does not say of what is left to write. */
async function unsaidByLint({ leaves }: Task, folder: string, told: (step: string) => void): Promise<string[]> {
  told("lint");
  return surprisesOf("lint", lintFailures(await runNode(folder, ["scripts/lint/run.ts", "--quick"])), leaves);
}

/**
 * Does a task in a copy, and puts the copy back. Whatever fails is a surprise of this task, and leaves the others to be
 * done.
 *
 * @param before the document without the change
 * @param told gets each step as it begins
 */
export async function perform(
  task: Task,
  copy: Copy,
  before: Document,
  told: (step: string) => void,
): Promise<Outcome> {
  const started = performance.now();
  const hands = new Hands(copy.folder);
  const surprises: string[] = [];
  /** The files of the edit itself, once it is done. */
  let edited: readonly string[] | undefined;
  let suites = 0;
  let step = "edit";
  const tell = (next: string): void => {
    step = next;
    told(next);
  };
  try {
    tell("edit");
    await task.edit(hands);
    await hands.tidy();
    edited = hands.touched;
    if (task.finish !== undefined) {
      surprises.push(...(await unsaidByLint(task, copy.folder, tell)));
      tell("finish");
      await task.finish(hands);
      await hands.tidy();
    }
    surprises.push(...(await guideIssues(task.job, edited, finishedOf(edited, hands))));
    const judged = await judge(task, copy.folder, { before, after: await hands.document() }, tell);
    suites = judged.suites;
    surprises.push(...judged.surprises);
  } catch (error) {
    surprises.push(`${step} failed:\n${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await copy.reset();
  }
  const touched = edited ?? hands.touched;
  const finished = finishedOf(touched, hands);
  const seconds = (performance.now() - started) / 1000;
  return { task, touched, finished, typed: hands.typed, suites, seconds, surprises };
}
