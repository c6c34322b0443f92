/** The GitHub Action: what its script runs, whatever its inputs hold. */
import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../../scripts/document/root.ts";

const run = promisify(execFile);
let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "contract-action-"));
  await writeFile(join(folder, "npx"), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
  await chmod(join(folder, "npx"), 0o755);
  const action = parse(await readFile(join(root, ".github/actions/contract/action.yml"), "utf8"));
  script = action.runs.steps[1].run;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The words with which npx is called. */
async function called(inputs: Readonly<Record<string, string>>): Promise<string[]> {
  const usual = { SERVER: "https://staging.example.com", ARGUMENTS: "", REPORT: "contract-report", VERSION: "latest" };
  const env = { ...usual, ...inputs, PATH: [folder, process.env.PATH].join(delimiter) };
  const { stdout } = await run("bash", ["-e", "-c", script], { cwd: folder, env });
  return stdout.trimEnd().split("\n");
}

describe.skipIf(process.platform === "win32")("the action", () => {
  const usual = [
    "--yes",
    "pixelbyte-contract@latest",
    "--server",
    "https://staging.example.com",
    "--report",
    "contract-report",
  ];

  it("runs the kit on the server", async () => {
    expect(await called({})).toEqual(usual);
  });

  it("passes on further options word by word, without running anything in them", async () => {
    const words = "--allow-spend 0.50 --model * $(touch hacked) `id` ;ls";
    expect(await called({ ARGUMENTS: words })).toEqual([...usual, ...words.split(" ")]);
    expect(await called({ SERVER: "https://x; touch hacked" })).toContain("https://x; touch hacked");
  });
});
