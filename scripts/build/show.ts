import type { Document } from "../document/view.ts";
import type { Progress } from "../program/progress.ts";
import type { Target } from "../targets/target.ts";
import { build } from "./build.ts";
import { reportBuilt } from "./report.ts";

/**
 * Builds the chosen targets, and shows what is built, and each that is done.
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
  return build(
    chosen,
    all,
    (built) => {
      progress?.clear();
      if (!(quiet && built.fresh)) reportBuilt(built);
    },
    async ({ name }) => {
      // Loaded with the first target that is out of date: most builds have none.
      progress ??= (await import("../program/progress.ts")).showProgress();
      progress.begin(`building ${name}`);
    },
  );
}
