/** What a drill does: each kind of job once for each shape of model, or once for the API. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../document/root.ts";
import type { Document, Model } from "../document/view.ts";
import { errorCode } from "../program/errorCode.ts";
import type { Hands } from "./hands.ts";
import type { Job, Left, Shape } from "./job.ts";

const run = promisify(execFile);

/** One job, done to something. */
export interface Task {
  readonly job: Job;
  /** What it is done to: a slug, or `the API`. */
  readonly subject: string;
  /** Why this model. */
  readonly shape?: string;
  readonly leaves: readonly Left[];
  edit(hands: Hands): Promise<void>;
  /** Writes what lint says is left. */
  readonly finish?: (hands: Hands) => Promise<void>;
}

/** Where a model stands by itself, which names nothing: its own files, what is built, and what was released. */
const own = [
  "openapi/models",
  "openapi/components/schemas",
  "generated",
  "tests/pages",
  "tests/fixtures",
  "scripts/clients/surface/released",
];

/** Whether a text, a sample or an example names a model or its types, or a test, if that counts. */
async function isNamed({ slug, component, inputComponent }: Model, named: Shape["named"]): Promise<boolean> {
  if (named === "anywhere") return false;
  const left = named === "nowhere" ? own : [...own, "tests"];
  const outside = ["--", ".", ...left.map((path) => `:!${path}`)];
  const names = [slug, component, inputComponent].flatMap((name) => ["-e", name]);
  return run("git", ["grep", "--quiet", "--fixed-strings", "--word-regexp", ...names, ...outside], { cwd: root }).then(
    () => true,
    (error: unknown) => {
      // Nothing found. Any other code is git's own trouble.
      if (errorCode(error) === 1) return false;
      throw error;
    },
  );
}

/** @param used models that other work is done to, which are the last choice */
async function modelFor({ title, fits, named }: Shape, document: Document, used: Set<Model>): Promise<Model> {
  const fitting = document.models.filter((one) => fits(one, document));
  const [others, again] = [fitting.filter((one) => !used.has(one)), fitting.filter((one) => used.has(one))];
  for (const model of [...others, ...again]) {
    if (!(await isNamed(model, named))) return model;
  }
  throw new Error(`No model of the document has this shape: ${title}`);
}

/** Every task of some jobs. */
export async function tasksOf(jobs: readonly Job[], document: Document): Promise<Task[]> {
  const tasks: Task[] = [];
  const used = new Set<Model>();
  for (const job of jobs) {
    if (!("shapes" in job)) {
      const { leaves = [], finish } = job;
      const task = { job, subject: "the API", leaves, edit: (hands: Hands) => job.edit(hands) };
      tasks.push(finish === undefined ? task : { ...task, finish });
      continue;
    }
    for (const shape of job.shapes) {
      const model = await modelFor(shape, document, used);
      used.add(model);
      tasks.push({
        job,
        subject: model.slug,
        shape: shape.title,
        leaves: shape.leaves ?? [],
        edit: (hands) => job.edit(hands, model, document, shape),
      });
    }
  }
  return tasks;
}
