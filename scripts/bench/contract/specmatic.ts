/** Running Specmatic, whose Java program comes with its npm package. */
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { JsonObject } from "../../document/view.ts";
import { inTemporaryFolder } from "../../program/temporary.ts";

export const specmaticVersion = "2.55.1";
const largestOutput = 2 ** 28;

/** The test cases that fail, by the names that Specmatic's JUnit report has for them. */
const failedIn = (xml: string): string[] =>
  xml
    .split("<testcase")
    .filter((one) => one.includes("<failure"))
    .map((one) => / name="([^"]*)"/.exec(one)?.[1] ?? "");

/**
 * Runs the contract tests of Specmatic against a server.
 *
 * @throws if it cannot be run
 */
export function specmatic(bundle: JsonObject, server: string, key: string): Promise<ReadonlySet<string>> {
  return inTemporaryFolder("pixelbyte-specmatic-", async (folder) => {
    await writeFile(join(folder, "openapi.json"), JSON.stringify(bundle));
    const options = ["test", "openapi.json", `--testBaseURL=${server}`, "--junitReportDir=report"];
    const npm = ["exec", "--yes", `--package=specmatic@${specmaticVersion}`, "--", "specmatic", ...options];
    // Without a limit, it sends many thousand combinations of inputs.
    const env = { ...process.env, bearerAuth: key, apiKeyHeader: key, MAX_TEST_REQUEST_COMBINATIONS: "1" };
    // It fails if it finds anything, so only the missing report tells that it could not be run.
    const said = await new Promise<string>((resolve) => {
      execFile("npm", npm, { cwd: folder, env, maxBuffer: largestOutput }, (error, stdout, stderr) =>
        resolve(`${stdout}${stderr}${error?.message ?? ""}`),
      );
    });
    const files = await readdir(join(folder, "report")).catch(() => []);
    const reports = files
      .filter((name) => name.endsWith(".xml"))
      .map((name) => readFile(join(folder, "report", name), "utf8"));
    if (reports.length === 0) throw new Error(`Specmatic wrote no report:\n${said.slice(-2000)}`);
    return new Set((await Promise.all(reports)).flatMap(failedIn));
  });
}
