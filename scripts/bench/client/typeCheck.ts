/** How long the compiler takes for a caller, with few and with many models. */

import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDocument } from "../../document/load.ts";
import { root } from "../../document/root.ts";
import { viewDocument } from "../../document/view.ts";
import { showProgress } from "../../program/progress.ts";
import { inTemporaryFolder } from "../../program/temporary.ts";
import { targets } from "../../targets/index.ts";
import { withNeeded } from "../../targets/needs.ts";
import { documentOf } from "../mock/documents.ts";
import { median } from "../statistics/median.ts";

const compile = fileURLToPath(new URL("compile.ts", import.meta.url));

const caller = `import { createClient, isPixelByteError } from "../generated/pixelbyte-client/dist/index.js";
import { estimateCost, formatUsd } from "../generated/pixelbyte-client/dist/models.js";
const client = createClient();
try {
  const job = await client.run("kling/kling-2.6-pro/text-to-video", { prompt: "A dog", duration: "10" });
  console.log(job.output);
  console.log(formatUsd(estimateCost("kling/kling-2.6-pro/text-to-video", { duration: "10" })));
  await client.jobs.submit("kling/kling-3.0-standard/image-to-video", { prompt: "A dog", image_url: job.output });
} catch (error) {
  if (isPixelByteError(error) && error.code === "INSUFFICIENT_BALANCE") console.log(error.status);
}
`;
const options = {
  strict: true,
  target: "es2022",
  module: "nodenext",
  types: [],
  noEmit: true,
  // As in most projects.
  skipLibCheck: true,
};

/** Makes the client for so many models, and a program that calls it. */
async function projectOf(staging: string, size: number): Promise<string> {
  const folder = join(staging, String(size));
  const out = join(folder, "generated");
  await mkdir(join(folder, "caller"), { recursive: true });
  await mkdir(out);
  const document = viewDocument(documentOf(await loadDocument(), size).bundle);
  for (const target of withNeeded(["client"], targets)) await target.generate(document, out);
  await writeFile(join(folder, "caller/caller.mts"), caller);
  await writeFile(join(folder, "caller/tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  return join(folder, "caller");
}

/** The CPU time that the compiler takes for a project, in seconds. */
const check = (project: string): number =>
  Number(execFileSync(process.execPath, [compile, join(project, "tsconfig.json")], { encoding: "utf8" }));

/**
 * Prints the CPU time of the compiler, the median of several runs that take turns. Wall time says more about what else
 * the machine does: the compiler works on one thread.
 */
export async function typeCheck(rounds: number): Promise<void> {
  // Inside the repository, as the build does it, so that packages are found.
  await inTemporaryFolder(
    ".staging-",
    async (staging) => {
      const few = await projectOf(staging, 5);
      const many = await projectOf(staging, 500);
      const progress = showProgress(rounds);
      const runs = Array.from({ length: rounds }, () => {
        progress.begin("compiling callers with 5 and 500 models");
        return { few: check(few), many: check(many) };
      });
      progress.clear();
      console.log(`${"type-checking a caller".padEnd(24)}${"CPU s".padStart(8)}`);
      console.log(
        `${"5 models".padEnd(24)}${median(runs.map((run) => run.few))
          .toFixed(2)
          .padStart(8)}`,
      );
      console.log(
        `${"500 models".padEnd(24)}${median(runs.map((run) => run.many))
          .toFixed(2)
          .padStart(8)}`,
      );
      const ratio = median(runs.map((run) => run.many / run.few));
      console.log(`${ratio.toFixed(2)}x; 1.5x at most is wanted. With skipLibCheck, as in most projects.`);
    },
    root,
  );
}
