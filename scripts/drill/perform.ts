/** One task in a copy of the repository: the edit, then lint, build, diff and the suites that the change reaches. */
import { z } from "zod";
import type { Kind } from "../diff/entry.ts";
import { BundleError } from "../document/bundleError.ts";
import type { Document } from "../document/view.ts";
import { lightTargets } from "../targets/index.ts";
import type { Copy } from "./copy.ts";
import { guideIssues } from "./guide.ts";
import { Hands } from "./hands.ts";
import type { Left, Step } from "./job.ts";
import { type Ran, runNode } from "./run.ts";
import { runSuites, suitesFor } from "./suites.ts";
import type { Task } from "./tasks.ts";

/** What became of a task. */
export interface Outcome {
  readonly task: Task;
  readonly touched: readonly string[];
  readonly typed: readonly string[];
  readonly suites: number;
  readonly seconds: number;
  /** What no guide says; none if all went as the guides promise. */
  readonly surprises: readonly string[];
}

const light = lightTargets.map(({ name }) => name);

const tail = (output: string): string => output.trim().split("\n").slice(-40).join("\n");

/** What a step says that failed, unless a guide leaves it for later; and what should have been said and was not. */
function surprisesOf(step: Step, failures: readonly string[], leaves: readonly Left[]): string[] {
  const left = leaves.filter((one) => one.step === step);
  const unsaid = left.filter(({ says }) => !failures.some((text) => says.test(text)));
  const unexpected = failures.filter((text) => !left.some(({ says }) => says.test(text)));
  return [
    ...unsaid.map(({ says }) => `${step} did not say ${says}, which is left to write`),
    ...unexpected.map((text) => `${step} failed:\n${tail(text)}`),
  ];
}

const ratingSchema = z.object({
  count: z.object({ breaking: z.number(), additive: z.number(), price: z.number(), docs: z.number() }),
});

const failureOf = ({ code, output }: Ran): string[] => (code === 0 ? [] : [output]);

/** Each failed check of lint by itself, so that one that is expected hides no other. */
const lintFailures = ({ code, output }: Ran): string[] =>
  code === 0 ? [] : output.split(/^(?=passed |FAILED )/m).filter((text) => text.startsWith("FAILED"));

/** From the mildest to the worst, for who uses the API as it was. */
const severity: readonly Kind[] = ["docs", "additive", "price", "breaking"];

/** Whether the change has the rating that the job is known for, and none that is worse. */
function ratingIssues({ code, output }: Ran, { job }: Task): string[] {
  if (code !== 0) return [`diff failed:\n${tail(output)}`];
  const { count } = ratingSchema.parse(JSON.parse(output));
  const worse = severity
    .slice(severity.indexOf(job.rated) + 1)
    .filter((kind) => kind !== job.mayRate && count[kind] > 0);
  const told = JSON.stringify(count);
  return [
    ...(count[job.rated] > 0 ? [] : [`diff does not rate it as ${job.rated}: ${told}`]),
    ...(worse.length > 0 ? [`diff rates it as worse than ${job.rated}: ${told}`] : []),
  ];
}

async function edited(hands: Hands): Promise<Document | string> {
  try {
    return await hands.document();
  } catch (error) {
    if (error instanceof BundleError) return error.message;
    throw error;
  }
}

/**
 * Does a task in a copy, and puts the copy back.
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
  const { job, leaves } = task;
  const hands = new Hands(copy.folder);
  const surprises: string[] = [];
  const run = (step: Step, ...parameters: string[]): Promise<Ran> => {
    told(step);
    return runNode(copy.folder, parameters);
  };
  let suites: readonly string[] = [];
  try {
    told("edit");
    await task.edit(hands);
    await hands.tidy();
    surprises.push(...(await guideIssues(job, hands.touched)));
    const document = await edited(hands);
    if (typeof document === "string") surprises.push(document);
    else {
      const lint = await run("lint", "scripts/lint/run.ts", "--quick");
      surprises.push(...surprisesOf("lint", lintFailures(lint), leaves));
      surprises.push(
        ...surprisesOf("build", failureOf(await run("build", "scripts/build.ts", "--quiet", ...light)), leaves),
      );
      surprises.push(
        ...surprisesOf("check", failureOf(await run("check", "scripts/build.ts", "--check", "types")), leaves),
      );
      surprises.push(...ratingIssues(await run("diff", "scripts/diff/main.ts", "--format", "json", "HEAD"), task));
      suites = suitesFor(before, document);
      told(`tests (${suites.length})`);
      surprises.push(...surprisesOf("tests", (await runSuites(copy.folder, suites)).failures, leaves));
    }
  } finally {
    await copy.reset();
  }
  const { touched, typed } = hands;
  const seconds = (performance.now() - started) / 1000;
  return { task, touched, typed, suites: suites.length, seconds, surprises };
}
