/**
 * `npm run bench -- build [number ...]`: how building, linting and using the document grow with the number of models.
 * Works in copies of the repository, whose models are multiplied or removed to reach the requested number.
 *
 * CPU time is compared and not wall time, so that a busy machine does not change the picture; what runs on several
 * cores takes less time than it says here.
 */
import { execFile } from "node:child_process";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadDocument } from "../document/load.ts";
import type { Model } from "../document/view.ts";
import { type Progress, showProgress } from "../program/progress.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import { copyWithModels } from "./build/copy.ts";

/** A program that uses the client, for the time that the compiler takes over it. */
const caller = `import { createClient } from "./generated/pixelbyte-client/dist/index.js";
const job = await createClient().jobs.submit("kling/kling-2.6-pro/text-to-video", { prompt: "A dog", duration: "5" });
console.log(job.costMicroCents);
`;

const tsc = ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
const small = ["bundle", "types", "client", "mock"];

/** What is measured, in this order: each is a program with its parameters. */
const steps: Readonly<Record<string, readonly string[]>> = {
  bundle: ["scripts/build.ts", "bundle"],
  types: ["scripts/build.ts", "types"],
  client: ["scripts/build.ts", "client"],
  mock: ["scripts/build.ts", "mock"],
  "these four, fresh": ["scripts/build.ts", ...small],
  portal: [fileURLToPath(new URL("build/buildPortal.ts", import.meta.url))],
  "Redocly and lint rules": ["node_modules/@redocly/cli/bin/cli.js", "lint", "pixelbyte@v1"],
  Spectral: [
    "node_modules/@stoplight/spectral-cli/dist/index.js",
    "lint",
    "--fail-severity=hint",
    "openapi/openapi.yaml",
  ],
  Biome: ["node_modules/@biomejs/biome/bin/biome", "check", "--vcs-enabled=false", "--error-on-warnings", "openapi"],
  cspell: ["node_modules/cspell/bin.mjs", "lint", "--no-progress", "--no-summary", "openapi/**"],
  "tsc of a caller": [...tsc, "caller.ts"],
  "mock, first response": ["scripts/bench/build/callMock.ts"],
};

/** Runs a Node program and returns its CPU time in seconds, including that of its child processes. */
async function cpuSeconds(folder: string, command: readonly string[]): Promise<number> {
  const timed = ["-c", 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2> errors.log', "bash", process.execPath, ...command];
  const { stderr } = await promisify(execFile)("bash", timed, { cwd: folder }).catch(async (error: Error) => {
    throw new Error(`${command.join(" ")} failed: ${await readFile(join(folder, "errors.log"), "utf8")}`, {
      cause: error,
    });
  });
  return stderr
    .trim()
    .split(" ")
    .reduce((sum, part) => sum + Number(part), 0);
}

const kilobytes = async (file: string): Promise<string> => `${Math.round((await stat(file)).size / 1024)} KB`;

const measure = (count: number, models: readonly Model[], progress: Progress): Promise<Record<string, string>> =>
  inTemporaryFolder("pixelbyte-bench-", async (folder) => {
    await copyWithModels(folder, models, count);
    await writeFile(join(folder, "caller.ts"), caller);
    const measured: Record<string, string> = {};
    for (const [name, command] of Object.entries(steps)) {
      progress.begin(`${name}, ${count} models`);
      measured[name] = `${(await cpuSeconds(folder, command)).toFixed(1)} s`;
    }
    const dist = join(folder, "generated/pixelbyte-client/dist");
    return {
      ...measured,
      "client, code of models": await kilobytes(join(dist, "models.js")),
      "client, types": await kilobytes(join(dist, "types.d.ts")),
    };
  });

/** @param args how many models; without any, 5, those of the document, and 500 */
export async function run(args: readonly string[]): Promise<void> {
  const { models } = await loadDocument();
  const counts = args.length > 0 ? args.map(Number) : [5, models.length, 500];
  const rows: Record<string, Record<string, string>> = {};
  const progress = showProgress(counts.length * Object.keys(steps).length);
  for (const count of counts) {
    for (const [name, value] of Object.entries(await measure(count, models, progress))) {
      rows[name] = { ...rows[name], [`${count} models`]: value };
    }
  }
  progress.clear();
  console.table(rows);
}
