import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../document/root.ts";
import { npmPackages } from "../interop/obtain/npm.ts";
import { installedProgram } from "../program/installedProgram.ts";

const version = "10.1.1";
const packages = ["@stryker-mutator/core", "@stryker-mutator/vitest-runner"] as const;

/** What was found before, by folder: what has not changed since is not tried again. */
const cache = join(root, "node_modules/.cache/pixelbyte-openapi/mutate");

function configuration(files: readonly string[], report: string, sandbox: string): object {
  return {
    mutate: files,
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    // Tests change process.env, and a thread would change only a copy of it.
    vitest: { configFile: "vitest.mutate.config.ts", pool: "forks" },
    coverageAnalysis: "perTest",
    // What is computed while a module is loaded needs a process for each change: the minutes do more elsewhere.
    ignoreStatic: true,
    // Words are for people. That a message names place, value and remedy is tested; not each of its words.
    mutator: { excludedMutations: ["StringLiteral"] },
    incremental: true,
    incrementalFile: report,
    concurrency: 2,
    // Added to 1.5 times the duration of the unchanged tests. Only what hangs takes longer.
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 30,
    // Vitest takes the types away; they need not be silenced.
    disableTypeChecks: false,
    ignorePatterns: ["/generated/portal", "/generated/clients"],
    tempDirName: sandbox,
    cleanTempDir: "always",
    reporters: [process.stdout.isTTY && process.env.CI !== "true" ? "progress" : "progress-append-only"],
    logLevel: "warn",
  };
}

/** What is changed, and by what it is tested. */
export interface Mutated {
  /** The name under which the results are kept. */
  readonly name: string;
  readonly files: readonly string[];
  /** The folder of the tests. */
  readonly tests: string;
}

export interface Results {
  /** The text of Stryker's report. */
  readonly report: string;
  /** Whether all changes were tried. Those that were stay in the cache, so that the next run goes on from there. */
  readonly isWhole: boolean;
}

const timeOf = async (file: string): Promise<number> => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;

/** Lets a program of a group of its own come to its end, and then ends what it leaves behind. */
async function finished(child: ChildProcess, signal: AbortSignal): Promise<void> {
  // Stryker writes down what it has found so far.
  const stop = (): boolean => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  await once(child, "close");
  signal.removeEventListener("abort", stop);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nothing was left.
  }
}

/**
 * Makes small changes to files, in a copy, and runs the tests that reach each change. Stryker is installed into the
 * cache, once; it is no dependency of the repository.
 *
 * @param signal ends it before all changes are tried
 * @returns what was found until it was ended; undefined if that is nothing
 * @throws when the tests fail without any change
 */
export async function mutate({ name, files, tests }: Mutated, signal: AbortSignal): Promise<Results | undefined> {
  const folder = await npmPackages(...packages.map((packageName) => `${packageName}@${version}`));
  const report = join(cache, `${name.replaceAll("/", "-")}.json`);
  if (signal.aborted) return undefined;
  await mkdir(cache, { recursive: true });
  const before = await timeOf(report);
  const place = await mkdtemp(join(tmpdir(), "pixelbyte-mutate-"));
  try {
    const file = join(place, "stryker.json");
    await writeFile(file, JSON.stringify(configuration(files, report, join(place, "sandbox"))));
    const child = spawn(process.execPath, [installedProgram(folder, packages[0], "stryker"), "run", file], {
      cwd: root,
      env: { ...process.env, MUTATE_TESTS: tests },
      detached: true,
      stdio: "inherit",
    });
    await finished(child, signal);
    // When it is ended, Stryker writes down what it has found, if that is anything.
    if (signal.aborted && (await timeOf(report)) === before) return undefined;
    if (!signal.aborted && child.exitCode !== 0) {
      throw new Error(`Stryker failed in ${name}. If tests fail without a change, correct these first.`);
    }
    return { report: await readFile(report, "utf8"), isWhole: !signal.aborted };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
