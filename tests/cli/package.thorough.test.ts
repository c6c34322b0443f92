/** The packed package in an empty folder: with nothing else installed or running. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dollarsOf } from "../support/costs.ts";
import { installPacked } from "../support/packedPackage.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cli-"));
  const project = await installPacked("pixelbyte");
  // Away from the packages of this repository, which it would find.
  const installed = await realpath(join(project.folder, "node_modules"));
  await cp(installed, join(folder, "node_modules"), { recursive: true, verbatimSymlinks: true });
  await project.remove();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { PIXELBYTE_API_KEY: _, PIXELBYTE_BASE_URL: __, ...env } = process.env;

it("is one package", async () => {
  expect((await readdir(join(folder, "node_modules"))).filter((name) => !name.startsWith("."))).toEqual(["pixelbyte"]);
});

it("writes a video on the mock, and says what it would have cost", async () => {
  const line = [
    "--no-install",
    "pixelbyte",
    "--mock",
    "run",
    "kling/kling-2.6-pro/text-to-video",
    "--prompt",
    "a dog",
    "-o",
    "dog.mp4",
  ];
  const { stdout, stderr } = await promisify(execFile)("npx", line, { cwd: folder, env });
  expect(stdout).toBe("dog.mp4\n");
  expect(stderr).toContain(`On the API, this would have cost ${dollarsOf("kling/kling-2.6-pro/text-to-video")}.`);
  expect((await stat(join(folder, "dog.mp4"))).size).toBeGreaterThan(100);
});

it("says how to have the mock as a server", async () => {
  const failed = promisify(execFile)("npx", ["--no-install", "pixelbyte", "mock"], { cwd: folder, env });
  await expect(failed).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^pixelbyte-mock is not installed\. Start it with npx pixelbyte-mock@\d+\.\d+\.\d+, or add it/,
    ),
  });
});
