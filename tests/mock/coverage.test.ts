/** What several mocks have covered together, and programs that end with a failure because of it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { at, list } from "../../scripts/document/json.ts";
import { root } from "../../scripts/document/root.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { someModel } from "../support/someModel.ts";
import { bodyFor, startClient, withKey } from "./support.ts";

const { slug } = someModel;
let folder: string;
let built: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mock-coverage-"));
  built = join(folder, "document.json");
  await writeFile(built, JSON.stringify(inject("precompiled")));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the program, lets it take one job, and stops it. */
async function runWith(args: readonly string[]): Promise<{ code: unknown; output: string }> {
  const main = join(root, "scripts/mock/main.ts");
  const child = spawn(process.execPath, [main, "--port", "0", "--document", built, "--log-level", "silent", ...args]);
  running.push(child);
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  for await (const chunk of child.stdout) {
    const [url] = String(chunk).match(/http:\S+/) ?? [];
    if (url === undefined) continue;
    const headers = { ...withKey, "content-type": "application/json" };
    await fetch(`${url}/v1/jobs/submit`, { method: "POST", headers, body: JSON.stringify(bodyFor(slug)) });
    break;
  }
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  return { code, output };
}

describe("coverage", () => {
  it("is summed up over mocks with one file, as JSON and for JUnit", async () => {
    const coverageFile = join(folder, "two.txt");
    const [one, two] = [await startClient({ coverageFile }), await startClient({ coverageFile })];
    const alone = await startClient();
    await one.submit(bodyFor(slug));
    await two.call("listJobs");
    const { body } = await two.send("/__mock/coverage");
    const covered = list(at(body, "groups")).flatMap((group) => list(at(group, "covered")));
    expect(covered).toEqual(expect.arrayContaining(["submitJob 200", "listJobs 200", slug]));
    expect(await one.mock.coverage()).toEqual(body);
    const report = await (await fetch(`${one.url}/__mock/coverage?format=junit`)).text();
    expect(report).toMatch(/<testcase classname="responses" name="listJobs 200"\/>/);
    expect((await alone.mock.coverage()).covered).toBe(0);
    for (const client of [one, two, alone]) await client.close();
  });

  it("rejects a file that cannot be written", async () => {
    const coverageFile = join(folder, "nowhere/coverage.txt");
    await expect(startMock({ coverageFile })).rejects.toThrow(/^The coverage cannot be written: ENOENT/);
  });
});

describe("the program", () => {
  it("ends with a failure if the coverage is below --min-coverage, in all processes together", async () => {
    const coverageFile = join(folder, "programs.txt");
    const { code, output } = await runWith(["--coverage-file", coverageFile, "--min-coverage", "0.9"]);
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/^\d+ of \d+ parts .*less than --min-coverage 0\.9\.\n$/),
    ]);
    const other = await startClient({ coverageFile });
    expect((await other.mock.coverage()).groups[0]?.covered).toContain("submitJob 200");
    await other.close();
  });

  it("ends with a failure if an account has spent more than --budget, and without one if not", async () => {
    const message = "An account has spent more than the budget. The log says which job exceeded it.\n";
    expect(await runWith(["--budget", "0.01"])).toEqual({ code: 1, output: message });
    expect(await runWith(["--budget", "1000", "--min-coverage", "0"])).toEqual({ code: 0, output: "" });
  });
});
