import { cp, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { differences, filesAt, replaceAt } from "../program/files.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import { allNeededBy, neededBy } from "../targets/needs.ts";
import type { Target } from "../targets/target.ts";
import { rememberedState, rememberState, sourceState, stateOf, states } from "./freshness.ts";

const generated = join(root, "generated");

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

/** What a target is made from as it is now. */
const sourcesOf = (target: Target, all: readonly Target[]): Promise<string> =>
  sourceState(root, target, allNeededBy(target, all));

/** The same of several, taken before anything is read, so that what somebody edits meanwhile is built the next time. */
async function sourcesOfEach(chosen: readonly Target[], all: readonly Target[]): Promise<Map<Target, string>> {
  const sources = new Map<Target, string>();
  for (const target of chosen) sources.set(target, await sourcesOf(target, all));
  return sources;
}

/** Whether the last output of a target is unchanged, and made from these sources. */
const isMadeFrom = async (target: Target, sources: string): Promise<boolean> =>
  (await rememberedState(states, target)) === (await stateOf(root, target, sources));

/** Whether the last output of a target is still current and unchanged. */
export async function isFresh(target: Target, all: readonly Target[]): Promise<boolean> {
  return isMadeFrom(target, await sourcesOf(target, all));
}

/** Loaded on demand, so that a build with nothing to do does not wait for the reader of the document. */
const loadDocument = async (): Promise<Document> => (await import("../document/load.ts")).loadDocument();

/** The document, read when the first stale target asks for it, once. */
function lazyDocument(): () => Promise<Document> {
  let document: Promise<Document> | undefined;
  return () => (document ??= loadDocument());
}

/** Puts what was made in its place without a pause, so that Ctrl-C finds either the old outputs or the new ones. */
function moveIntoPlace(out: string, outputs: readonly string[]): void {
  const replaced = join(dirname(out), "replaced");
  for (const output of outputs) replaceAt(join(generated, output), join(out, output), join(replaced, output));
}

/**
 * Builds the chosen targets that are not fresh, in their order. A target that fails leaves its last output untouched.
 *
 * @param all every target there is, for those that a chosen one needs
 * @param onBuilt told of each target as soon as it is done
 * @param onStep told what takes long before it begins: `reading the document`, `building types`
 * @returns the document, if it was needed
 */
export async function build(
  chosen: readonly Target[],
  all: readonly Target[],
  onBuilt: (built: Built) => void,
  onStep: (step: string) => Promise<void> = async () => {},
): Promise<Document | undefined> {
  const document = lazyDocument();
  let isRead = false;
  for (const [target, madeFrom] of await sourcesOfEach(chosen, all)) {
    const started = performance.now();
    const fresh = await isMadeFrom(target, madeFrom);
    if (!fresh) {
      await withStaging(async (out) => {
        for (const output of neededBy(target, all).flatMap(({ outputs }) => outputs)) {
          await cp(join(generated, output), join(out, output), { recursive: true });
        }
        if (!isRead) await onStep("reading the document");
        isRead = true;
        const view = await document();
        await onStep(`building ${target.name}`);
        await target.generate(view, out);
        moveIntoPlace(out, target.outputs);
      });
      await rememberState(states, target, await stateOf(root, target, madeFrom));
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
  const sources = await sourcesOfEach(
    chosen.filter(({ inGit }) => inGit),
    all,
  );
  return withStaging(async (out) => {
    const made = new Set<Target>();
    for (const target of [...sources.keys()].flatMap((one) => [...allNeededBy(one, all), one])) {
      if (!made.has(target)) await target.generate(document, out);
      made.add(target);
    }
    const drifted: string[] = [];
    for (const [target, madeFrom] of sources) {
      const found = await differences(generated, out, target.outputs);
      if (found.length === 0) await rememberState(states, target, await stateOf(root, target, madeFrom));
      drifted.push(...found);
    }
    return drifted;
  });
}
