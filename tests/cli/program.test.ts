/** The built program as people run it: signals, pipes, and the key. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { expectFresh } from "../support/fresh.ts";
import { type Ended, key } from "./support.ts";

const program = join(root, "generated/pixelbyte/dist/pixelbyte.js");
const slug = "kling/kling-2.6-pro/text-to-video";

let mock: RunningMock;
let folder: string;
beforeAll(async () => {
  await expectFresh("cli");
  [mock, folder] = await Promise.all([startMock({ speed: 1 }), mkdtemp(join(tmpdir(), "cli-"))]);
});
afterAll(async () => {
  await mock?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const env = () => ({ ...process.env, FORCE_COLOR: "", PIXELBYTE_API_KEY: key, PIXELBYTE_BASE_URL: mock.url });

const run = (...args: readonly string[]): Promise<Pick<Ended, "code" | "stdout" | "stderr">> =>
  new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd: folder, env: env() }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });

// Windows ends a program that gets a signal.
it.skipIf(process.platform === "win32")("says the id of the job on Ctrl-C, and resumes by it", async () => {
  const child = spawn(process.execPath, [program, "run", slug, "--prompt", "A dog", "-o", "dog.mp4"], {
    cwd: folder,
    env: env(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  await new Promise<void>((resolve) => {
    child.stderr.on("data", (data) => {
      said += data;
      if (/Submitted as job_\w+/.test(said)) resolve();
    });
  });
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([130, null]);
  const [, id = ""] = /Submitted as (job_\w+)/.exec(said) ?? [];
  expect(said).toContain(
    `${id} continues. Resume: pixelbyte run --job ${id} -o dog.mp4\nCancel: pixelbyte cancel ${id}\n`,
  );
  expect(await readdir(folder)).toEqual([]);

  await mock.advance("10m");
  const { code, stdout } = await run("run", "--job", id, "-o", "dog.mp4");
  expect(stdout).toBe("dog.mp4\n");
  expect(code).toBe(0);
  expect((await stat(join(folder, "dog.mp4"))).size).toBeGreaterThan(100);
  expect((await mock.account(key)).charges).toHaveLength(1);
});

it("has no colours and no bar where its output is no terminal, and never shows the key", async () => {
  const outputs = await Promise.all([
    run("models", "--sound"),
    run("price", slug, "--duration", "7"),
    run("run", slug, "--prompt", key, "--duration", key),
    run("run", slug, `--api-key=${key}`, "--prompt", "A dog"),
    run("cancel", key),
  ]);
  expect(outputs.map(({ code }) => code)).toEqual([0, 2, 2, 2, 1]);
  for (const { stdout, stderr } of outputs) {
    expect(stripVTControlCharacters(stdout + stderr)).toBe(stdout + stderr);
    expect(stdout + stderr).not.toContain("█");
    expect(stdout + stderr).not.toContain(key);
  }
});
