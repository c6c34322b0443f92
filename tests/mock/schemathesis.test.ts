/**
 * Schemathesis, which makes calls of its own from the bundle, with all of its checks. It is installed into a virtual
 * environment of this project. Skipped where there is no Python, but in CI.
 */
import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, document, startClient } from "./support.ts";

const version = "4.25.0";
const run = promisify(execFile);
const config = fileURLToPath(new URL("schemathesis.toml", import.meta.url));
const environment = fileURLToPath(
  new URL(`../../node_modules/.cache/pixelbyte-openapi/schemathesis-${version}`, import.meta.url),
);
const program = join(environment, "bin/schemathesis");

function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const canRun = runs("python3", "-c", "import ensurepip") || Boolean(process.env.CI);
if (!canRun) console.warn("SKIPPED: no python3 with venv on this machine, so Schemathesis does not test the mock.");

describe.skipIf(!canRun)("Schemathesis", () => {
  let mock: Client;
  let folder: string;
  beforeAll(async () => {
    if (!runs(program, "--version")) {
      await run("python3", ["-m", "venv", environment]);
      await run(join(environment, "bin/pip"), ["install", "--quiet", `schemathesis==${version}`]);
    }
    mock = await startClient({ speed: 1e6 });
    folder = await mkdtemp(join(tmpdir(), "mock-schemathesis-"));
    await writeFile(join(folder, "openapi.json"), JSON.stringify(document.openapi));
  });
  afterAll(async () => {
    await mock.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds no fault in the mock", async () => {
    const args = ["--config-file", config, "run", join(folder, "openapi.json"), "--url", mock.url, "--checks", "all"];
    const options = ["--header", "Authorization: Bearer pb_test", "--seed", "1", "--max-examples", "30", "--no-color"];
    const { stdout } = await run(program, [...args, ...options, "--generation-database", "none"], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    }).catch((error: { stdout: string }) => error);
    expect(stdout).not.toMatch(/Failures:|Errors:/);
    expect(Number(/(\d+) generated/.exec(stdout)?.[1])).toBeGreaterThan(500);
  });
});
