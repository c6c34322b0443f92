/** The one scenario of `scripts/clients/scenario/`, with the fixtures for tests that a package has. */
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "vitest";
import { run } from "../../../scripts/clients/tools/run.ts";
import { root } from "../../../scripts/document/root.ts";
import { expectFresh } from "../../support/fresh.ts";
import { installPacked } from "../../support/packedPackage.ts";
import { startNpmRegistry } from "../../support/registry/npm.ts";
import type { Command } from "./driver.ts";

/** Where the scenario of a language is. */
export const scenarioFolder = (name: string): string => join(root, "scripts/clients/scenario", name);

/** The packed mock, running as a program. */
export interface PackedMock {
  readonly url: string;
  close(): Promise<void>;
}

/** Installs the packed mock in a folder of its own, and starts it. */
export async function startPackedMock(args: readonly string[] = []): Promise<PackedMock> {
  const { installed, remove } = await installPacked("pixelbyte-mock");
  const options = ["--port", "0", "--exit-with-stdin", "--log-level", "error", "--webhooks", "local", ...args];
  const child = spawn("node", [join(installed, "dist/pixelbyte-mock.js"), ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => resolve(line.split(" on ").at(-1) ?? ""));
    void ended.then(() => reject(new Error("The packed mock ended before it was ready")));
  });
  return {
    url,
    async close() {
      child.stdin.end();
      await ended;
      await remove();
    },
  };
}

/** A folder with one program and nothing else in it, for a `PATH` without npx. */
async function pathWithOnly(program: string, folder: string): Promise<string> {
  const path = join(folder, "path");
  await mkdir(path);
  const place = program.includes("/") ? program : (await run("which", [program], { cwd: folder })).trim();
  await symlink(place, join(path, place.split("/").at(-1) ?? ""));
  return path;
}

/** Runs tests that have to pass, or to fail. Gives what they printed. */
async function runTests({ program, args, env }: Command, cwd: string, more: Record<string, string>): Promise<string> {
  return run(program, args, { cwd, env: { ...env, ...more } });
}

/**
 * Runs the scenario against a mock that runs already, against one that the fixtures start with npx, and without npx.
 *
 * @param build compiles the tests in the project, if they are compiled, and gives how they are run
 */
export async function proveScenario(
  language: string,
  project: string,
  build: (project: string) => Promise<Command>,
): Promise<void> {
  await cp(scenarioFolder(language), join(project, "scenario"), { recursive: true });
  const command = await build(project);
  const folder = await mkdtemp(join(tmpdir(), "scenario-"));
  const mock = await startPackedMock();
  try {
    await runTests(command, project, { PIXELBYTE_MOCK_URL: mock.url });
    await expectFresh("mock");
    await run("npm", ["pack", join(root, "generated/pixelbyte-mock"), "--pack-destination", folder], { cwd: folder });
    const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz")) ?? "";
    const registry = await startNpmRegistry([join(folder, tarball)]);
    const npm = { npm_config_registry: registry.url, npm_config_cache: join(folder, "npm") };
    await runTests(command, project, { PIXELBYTE_MOCK_URL: "", ...npm }).finally(() => registry.close());
    expect(registry.downloads("pixelbyte-mock")).toBe(1);
    const path = await pathWithOnly(command.program, folder);
    const without = runTests(command, project, { PIXELBYTE_MOCK_URL: "", PATH: path });
    await expect(without).rejects.toThrow(/npx, which comes with Node\.js 20 or newer.*PIXELBYTE_MOCK_URL/s);
  } finally {
    await mock.close();
    await rm(folder, { recursive: true, force: true });
  }
}
