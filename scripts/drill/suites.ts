/** The quick suites that a change reaches, and how they went. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Document } from "../document/view.ts";
import { impactOf } from "../impact/impact.ts";
import { type Ran, runNode } from "./run.ts";

/**
 * Suites of commands of their own, and those that read the portal, which takes a minute to build: the whole of
 * `npm test` runs them.
 */
const left =
  /\.thorough\.test\.ts$|^tests\/(clients|installs|portal|start)\b|^tests\/(contract\/full|release\/dryRun)\//;

/** The quick suites that a change from one document to another reaches. */
export const suitesFor = (before: Document, after: Document): string[] =>
  impactOf(before, after).tests.filter((file) => !left.test(file));

const resultSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

export interface SuiteRun extends Ran {
  /** What each failed test says, with its name. */
  readonly failures: readonly string[];
}

/** Runs suites in a folder. */
export async function runSuites(folder: string, suites: readonly string[]): Promise<SuiteRun> {
  // Without a name, all suites would run.
  if (suites.length === 0) return { code: 0, output: "", seconds: 0, failures: [] };
  const report = join(folder, ".drill-tests.json");
  const ran = await runNode(folder, [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=json",
    `--outputFile=${report}`,
    ...suites,
  ]);
  const text = await readFile(report, "utf8").catch(() => undefined);
  await rm(report, { force: true });
  if (text === undefined) return { ...ran, failures: [ran.output] };
  const failures = resultSchema.parse(JSON.parse(text)).testResults.flatMap(({ name, message, assertionResults }) => {
    const file = name.slice(folder.length + 1);
    const failed = assertionResults.filter(({ status }) => status === "failed");
    if (failed.length === 0) return message === "" ? [] : [`${file}: ${message}`];
    return failed.map(({ fullName, failureMessages }) => `${file}: ${fullName}: ${failureMessages?.join("\n") ?? ""}`);
  });
  // A suite that crashes may leave a report in which nothing failed.
  const isSilent = ran.code !== 0 && failures.length === 0;
  return { ...ran, failures: isSilent ? [ran.output] : failures };
}
