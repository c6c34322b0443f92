import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import { allNeededBy, neededBy } from "../targets/needs.ts";
import type { Target } from "../targets/target.ts";
import { differences, filesAt } from "./files.ts";
import { rememberedState, rememberState, stateOf } from "./freshness.ts";

const generated = join(root, "generated");
/** Beside what it tells of, so that a copy of the repository has its own. */
const states = join(generated, ".state");

/** What became of one target. */
export interface Built {
  readonly target: Target;
  readonly fresh: boolean;
  readonly files: number;
  readonly milliseconds: number;
}

/** Runs `work` with an empty generated/ in a staging folder, inside the repository so that packages are found. */
const withStaging = <T>(work: (out: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder(
    ".staging-",
    async (staging) => {
      const out = join(staging, "generated");
      await mkdir(out);
      return work(out);
    },
    root,
  );

/** The state of a target as it is now. */
const currentState = (target: Target, all: readonly Target[]): Promise<string> =>
  stateOf(root, target, allNeededBy(target, all));

/** Whether the last output of a target is still current and unchanged. */
export async function isFresh(target: Target, all: readonly Target[]): Promise<boolean> {
  return (await rememberedState(states, target)) === (await currentState(target, all));
}

/** Loaded on demand, so that a build with nothing to do does not wait for the reader of the document. */
const loadDocument = async (): Promise<Document> => (await import("../document/load.ts")).loadDocument();

/** The document, read when the first stale target asks for it, once. */
function lazyDocument(): () => Promise<Document> {
  let document: Promise<Document> | undefined;
  return () => (document ??= loadDocument());
}

async function moveIntoPlace(out: string, outputs: readonly string[]): Promise<void> {
  for (const output of outputs) {
    const to = join(generated, output);
    await rm(to, { recursive: true, force: true });
    await mkdir(dirname(to), { recursive: true });
    await rename(join(out, output), to);
  }
}

/**
 * Builds the chosen targets that are not fresh, in their order. A target that fails leaves its last output untouched.
 *
 * @param all every target there is, for those that a chosen one needs
 * @param onBuilt told of each target as soon as it is done
 * @param onStart told of each target that is out of date before it is made
 * @returns the document, if it was needed
 */
export async function build(
  chosen: readonly Target[],
  all: readonly Target[],
  onBuilt: (built: Built) => void,
  onStart: (target: Target) => Promise<void> = async () => {},
): Promise<Document | undefined> {
  const document = lazyDocument();
  let isRead = false;
  for (const target of chosen) {
    const started = performance.now();
    const fresh = await isFresh(target, all);
    if (!fresh) {
      await withStaging(async (out) => {
        for (const output of neededBy(target, all).flatMap(({ outputs }) => outputs)) {
          await cp(join(generated, output), join(out, output), { recursive: true });
        }
        isRead = true;
        const view = await document();
        await onStart(target);
        await target.generate(view, out);
        await moveIntoPlace(out, target.outputs);
      });
      await rememberState(states, target, await currentState(target, all));
    }
    const files = (await Promise.all(target.outputs.map((output) => filesAt(generated, output)))).flat().length;
    onBuilt({ target, fresh, files, milliseconds: performance.now() - started });
  }
  return isRead ? document() : undefined;
}

/**
 * Makes the chosen targets that are in git anew, leaves what there is, and tells which files below generated/ are not
 * what they should be. A target without such a file counts as fresh from now on.
 */
export async function findDrift(
  document: Document,
  chosen: readonly Target[],
  all: readonly Target[],
): Promise<string[]> {
  return withStaging(async (out) => {
    const committed = chosen.filter(({ inGit }) => inGit);
    const made = new Set<Target>();
    for (const target of committed.flatMap((one) => [...allNeededBy(one, all), one])) {
      if (!made.has(target)) await target.generate(document, out);
      made.add(target);
    }
    const drifted: string[] = [];
    for (const target of committed) {
      const found = await differences(generated, out, target.outputs);
      if (found.length === 0) await rememberState(states, target, await currentState(target, all));
      drifted.push(...found);
    }
    return drifted;
  });
}
