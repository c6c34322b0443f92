import type { Document } from "../document/view.ts";
import type { Progress } from "../program/progress.ts";
import type { Target } from "../targets/target.ts";
import { build } from "./buildTargets.ts";
import { reportBuilt } from "./report.ts";

/** How long a build may look for outdated targets before it says so, in milliseconds. */
const silence = 500;

/**
 * Builds the chosen targets, and shows what it does, and each target that is done.
 *
 * @param quiet whether to be silent on what is fresh
 * @returns the document, if it was needed
 */
export async function buildShown(
  chosen: readonly Target[],
  all: readonly Target[],
  quiet = false,
): Promise<Document | undefined> {
  let progress: Progress | undefined;
  const begin = async (step: string): Promise<void> => {
    clearTimeout(looking);
    // Loaded with the first step that takes long: most builds have none.
    const { showProgress } = await import("../program/progress.ts");
    progress ??= showProgress();
    progress.begin(step);
  };
  const search = "looking for what is out of date";
  // Where there is no bar to draw, nothing is loaded for one: most builds find nothing.
  const looking = setTimeout(() => (process.stderr.isTTY ? begin(search) : console.error(search)), silence);
  try {
    return await build(
      chosen,
      all,
      (built) => {
        progress?.clear();
        if (!(quiet && built.fresh)) reportBuilt(built);
      },
      begin,
    );
  } finally {
    clearTimeout(looking);
    progress?.clear();
  }
}
