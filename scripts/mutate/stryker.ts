import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import { npmPackages } from "../interop/obtain/npm.ts";
import { installedProgram } from "../program/installedProgram.ts";
import { inTemporaryFolder } from "../program/temporary.ts";

const version = "10.1.1";
const packages = ["@stryker-mutator/core", "@stryker-mutator/vitest-runner"] as const;

/** What was found before, by folder: what has not changed since is not tried again. */
const cache = join(root, "node_modules/.cache/pixelbyte-openapi/mutate");

function configuration(files: readonly string[], report: string, sandbox: string): object {
  return {
    mutate: files,
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "vitest.mutate.config.ts" },
    coverageAnalysis: "perTest",
    // What is computed while a module is loaded needs a process for each change: the minutes do more elsewhere.
    ignoreStatic: true,
    // Words are for people. That a message names place, value and remedy is tested; not each of its words.
    mutator: { excludedMutations: ["StringLiteral"] },
    incremental: true,
    incrementalFile: report,
    concurrency: 2,
    // Only what hangs takes that long, on a busy machine.
    timeoutMS: 60_000,
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

/** Ends a program with all that it started. */
function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** What is changed, and by what it is tested. */
export interface Mutated {
  /** The name under which the results are kept. */
  readonly name: string;
  readonly files: readonly string[];
  /** The folder of the tests. */
  readonly tests: string;
}

/**
 * Changes files in every small way, in a copy, and runs the tests that reach each change. Stryker is installed into the
 * cache, once; it is no dependency of the repository.
 *
 * @param milliseconds that it may take
 * @returns the file with the results
 * @throws when it takes longer, or when the tests fail without any change
 */
export async function mutate({ name, files, tests }: Mutated, milliseconds: number): Promise<string> {
  const folder = await npmPackages(...packages.map((packageName) => `${packageName}@${version}`));
  const report = join(cache, `${name.replaceAll("/", "-")}.json`);
  await mkdir(cache, { recursive: true });
  return inTemporaryFolder("pixelbyte-mutate-", async (place) => {
    const file = join(place, "stryker.json");
    await writeFile(file, JSON.stringify(configuration(files, report, join(place, "sandbox"))));
    const program = installedProgram(folder, packages[0], "stryker");
    // A group of its own, so that its workers can be ended too.
    const env = { ...process.env, MUTATE_TESTS: tests };
    const child = spawn(process.execPath, [program, "run", file], { cwd: root, env, detached: true, stdio: "inherit" });
    const stop = (): void => end(child);
    process.once("exit", stop);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      stop();
    }, milliseconds);
    const [code] = await once(child, "close");
    clearTimeout(timer);
    process.off("exit", stop);
    if (isLate) throw new Error(`${name} takes too long. Name a smaller folder, or let it run on an idle machine.`);
    if (code !== 0) throw new Error(`Stryker failed in ${name}. If tests fail without a change, correct these first.`);
    return report;
  });
}
