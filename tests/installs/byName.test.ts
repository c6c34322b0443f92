/** A package by its name, as most people add it: from a registry, and not from a file. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningNpmRegistry, startNpmRegistry } from "../support/registry/npm.ts";
import { ofThisWeek } from "../support/sample.ts";
import { emptyProject, installTools, npmInstall, packAll, runs, withNode } from "./tools.ts";

const made: string[] = [];
let tools: string;
let registry: RunningNpmRegistry;
beforeAll(async () => {
  const [installed, tarballs] = await Promise.all([installTools(), packAll()]);
  tools = installed;
  registry = await startNpmRegistry(Object.values(tarballs));
});
afterAll(async () => {
  await registry?.close();
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

const tool = (path: string): string => join(tools, "node_modules", path);
const add: Readonly<Record<string, () => readonly string[]>> = {
  npm: () => npmInstall,
  "Yarn 1": () => ["node", tool("yarn/bin/yarn.js"), "add", "--non-interactive"],
  pnpm: () => ["node", tool("pnpm/bin/pnpm.cjs"), "add", "--config.engine-strict=true"],
  Bun: () => [tool("bun/bin/bun.exe"), "add"],
};

describe.each(ofThisWeek(Object.entries(add), 2))("%s on Node 20", (name, command) => {
  it("adds pixelbyte-mock by its name, and its program runs", async () => {
    const folder = await emptyProject();
    made.push(folder);
    const cache = join(folder, ".cache");
    const env = {
      ...withNode(tools, 20),
      npm_config_cache: cache,
      YARN_CACHE_FOLDER: cache,
      BUN_INSTALL_CACHE_DIR: cache,
    };
    const before = registry.lookups("pixelbyte-mock");
    await runs(folder, env, [...command(), "pixelbyte-mock", "--registry", registry.url]);
    expect(registry.lookups("pixelbyte-mock"), name).toBeGreaterThan(before);
    expect(await runs(folder, env, ["node_modules/.bin/pixelbyte-mock", "--help"])).toContain("Usage: pixelbyte-mock");
  });
});
