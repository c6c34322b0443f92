/**
 * A fresh clone: each command works by itself, whatever has been built before. `SAMPLE=all` installs everything as well, and
 * tries both servers; without it, they take turns by the week.
 */
import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";
import { isThorough, isTurn } from "../support/sample.ts";
import { collectExamples } from "./commands/collect.ts";
import { expectServer, type Outcome, runCommands } from "./commands/run.ts";

const run = promisify(execFile);
const named = (await collectExamples()).flatMap(({ commands }) => [...commands.matchAll(/npm (?:run )?([\w:-]+)/g)]);
/** The environment of a plain shell: what npm tells the scripts that it runs would be told once more. */
const environment = Object.fromEntries(
  Object.entries({ ...process.env, MOCK_PORT: "0", PORTAL_PORT: "0", NODE_ENV: undefined }).filter(
    ([name]) => !/^(npm_|VITEST|NODE_|INIT_CWD)/.test(name),
  ),
);

let clone: string;
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), "clone-"));
  await run("git", ["clone", "--quiet", "--depth", "1", `file://${root}`, clone]);
  if (isThorough) return;
  // What `npm ci` installs, and nothing of what was built with it.
  const installed = (await readdir(join(root, "node_modules"))).filter((name) => name !== ".cache");
  const target = join(clone, "node_modules");
  const copy = async (...how: readonly string[]): Promise<void> => {
    await mkdir(target);
    await run("cp", ["--archive", ...how, "--target-directory", target, ...installed], {
      cwd: join(root, "node_modules"),
    });
  };
  // Links, unless temporary files are on another disk.
  await copy("--link").catch(async () => {
    await rm(target, { recursive: true });
    await copy();
  });
});
afterAll(() => clone && rm(clone, { recursive: true, force: true }));

const typed = (commands: string): Promise<Outcome> => runCommands(commands, clone, environment);

describe("in a fresh clone", () => {
  it.skipIf(!isThorough)("npm ci installs everything", async () => {
    const { code, output } = await typed("npm ci --prefer-offline --no-audit --no-fund");
    expect(code, output).toBe(0);
  });

  it("has no build output", () => {
    expect(globSync("generated/*", { cwd: clone }).toSorted()).toEqual([
      "generated/openapi.json",
      "generated/openapi.yaml",
      "generated/types.ts",
    ]);
  });

  it("npm run surface says what to build first", async () => {
    const { code, output } = await typed("npm run surface");
    expect(output).toContain("generated/clients/python does not exist. Run npm run clients -- python first.");
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
  });

  it("npm run lint builds what the type checks read", async () => {
    const { code, output } = await typed("npm run lint -- --quick");
    expect(output).toMatch(/^passed {2}Types \(tsc\)/m);
    expect(code, output).toBe(0);
  });

  it("npm run contract prints its help", async () => {
    const { code, output } = await typed("npm run contract -- --help");
    expect(output).toContain("--server <url>");
    expect(code).toBe(0);
  });

  it.skipIf(!isTurn(0, 2))("npm run mock accepts what is right and refuses what is wrong", async () => {
    const { url = "", output, stop } = await typed("npm run mock");
    expect(url, output).not.toBe("");
    await expectServer(url).finally(stop);
    await expect(fetch(url)).rejects.toThrow();
  });

  it.skipIf(!isTurn(1, 2))("npm run portal serves pages", async () => {
    const { url, output, stop } = await typed("npm run portal");
    try {
      const page = await fetch(url ?? expect.fail(output));
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("<h1");
    } finally {
      await stop();
    }
  });
});

it("READMEs and pages name only existing npm scripts", () => {
  const scripts = new Set([...Object.keys(manifest.scripts), "run", "ci", "install"]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(([, name = ""]) => !scripts.has(name)).map(([command]) => command)).toEqual([]);
});
