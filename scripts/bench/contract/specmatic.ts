/** Running Specmatic. The Java program comes with its npm package; Maven Central has its libraries only. */
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { quickStart } from "../../clients/tools/java.ts";
import type { JsonObject } from "../../document/view.ts";
import { npmFiles } from "../../interop/obtain/npm.ts";
import { inTemporaryFolder } from "../../program/temporary.ts";

export const specmaticVersion = "2.55.1";
/** Without a limit, it sends many thousand combinations of inputs. */
export const settings = { SPECMATIC_GENERATIVE_TESTS: "true", MAX_TEST_REQUEST_COMBINATIONS: "5" } as const;
const largestOutput = 2 ** 28;

/** The test cases that fail, by the names that Specmatic's JUnit report has for them. */
const failedIn = (xml: string): string[] =>
  xml
    .split("<testcase")
    .filter((one) => one.includes("<failure"))
    .map((one) => / name="([^"]*)"/.exec(one)?.[1] ?? "");

export interface SpecmaticOptions {
  readonly bundle: JsonObject;
  readonly server: string;
  readonly key: string;
  readonly signal: AbortSignal;
}

/**
 * Runs the contract tests of Specmatic against a server.
 *
 * @throws if it cannot be run
 */
export async function specmatic({ bundle, server, key, signal }: SpecmaticOptions): Promise<ReadonlySet<string>> {
  const jar = join(await npmFiles(`specmatic@${specmaticVersion}`), "specmatic.jar");
  return inTemporaryFolder("pixelbyte-specmatic-", async (folder) => {
    await writeFile(join(folder, "openapi.json"), JSON.stringify(bundle));
    const options = ["test", "openapi.json", `--testBaseURL=${server}`, "--junitReportDir=report"];
    const env = { ...process.env, ...settings, bearerAuth: key, apiKeyHeader: key };
    // It fails if it finds anything, so only the missing report tells that it could not be run.
    const said = await new Promise<string>((resolve) => {
      execFile(
        "java",
        [...quickStart, "-jar", jar, ...options],
        { cwd: folder, env, maxBuffer: largestOutput, signal },
        (error, stdout, stderr) => resolve(`${stdout}${stderr}${error?.message ?? ""}`),
      );
    });
    signal.throwIfAborted();
    const files = await readdir(join(folder, "report")).catch(() => []);
    const reports = files
      .filter((name) => name.endsWith(".xml"))
      .map((name) => readFile(join(folder, "report", name), "utf8"));
    if (reports.length === 0) throw new Error(`Specmatic wrote no report:\n${said.slice(-2000)}`);
    return new Set((await Promise.all(reports)).flatMap(failedIn));
  });
}
