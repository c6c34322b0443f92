/** What is done to each model in turn, in the process of a suite: how it went, by kind of work. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../document/root.ts";
import { inTemporaryFolder } from "../program/temporary.ts";
import { runNode } from "./run.ts";

/** How changes are rated, and what follows for prices and checks. */
const quick = ["tests/diff/everyModel.test.ts"];
/** What lint and the compiler say. */
const thorough = ["--config", "vitest.thorough.config.ts", "tests/drill/everyFile.thorough.test.ts"];

const resultSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ status: z.string(), title: z.string(), fullName: z.string(), duration: z.number().nullish() }),
      ),
    }),
  ),
});

/** One kind of work, done to every model that it can be done to. */
export interface KindOfWork {
  /** What becomes of the model. */
  readonly title: string;
  readonly models: number;
  readonly seconds: number;
  /** Names of the tests that failed. */
  readonly failed: readonly string[];
}

/**
 * Does every kind of work to every model.
 *
 * @param isSample whether to leave lint and the compiler to `npm run test:thorough`
 */
export async function workOnEveryModel(isSample: boolean): Promise<KindOfWork[]> {
  const works: KindOfWork[] = [];
  for (const suite of isSample ? [quick] : [quick, thorough]) {
    works.push(...(await inTemporaryFolder("pixelbyte-drill-", (folder) => resultsIn(folder, suite))));
  }
  return works;
}

/** @param folder for the report of the suite */
async function resultsIn(folder: string, suite: readonly string[]): Promise<KindOfWork[]> {
  const report = join(folder, "report.json");
  const ran = await runNode(root, [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=json",
    `--outputFile=${report}`,
    ...suite,
  ]);
  const text = await readFile(report, "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`${suite.at(-1)} could not be run:\n${ran.output}`);
  const tests = resultSchema.parse(JSON.parse(text)).testResults.flatMap(({ assertionResults }) => assertionResults);
  const works = [...Map.groupBy(tests, ({ title }) => title)].map(([title, results]) => ({
    title,
    models: results.length,
    seconds: results.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1000,
    failed: results.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
  }));
  // A suite that crashes may leave a report in which nothing failed.
  const isSilent = ran.code !== 0 && works.every(({ failed }) => failed.length === 0);
  if (isSilent) throw new Error(`${suite.at(-1)} failed:\n${ran.output}`);
  return works;
}
