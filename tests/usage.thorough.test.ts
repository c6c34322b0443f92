/** Every program of the repository, started in a way that means nothing. */
import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { root } from "../scripts/document/root.ts";
import { copyRepository, type RepositoryCopy } from "./support/repositoryCopy.ts";

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const runIn = (folder: string, program: string, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, PORTAL_PORT: "0", MOCK_PORT: "0" };
    execFile(process.execPath, [join(folder, program), ...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
const run = (program: string, ...args: readonly string[]): Promise<Ended> => runIn(root, program, ...args);

/** Vitest and Biome read the options of these scripts, and have words of their own. */
const ofOthers = (name: string): boolean => /^(test|format)/.test(name);
/** The program of each script: the last that it starts, without what only restarts it. */
const programs = Object.entries(manifest.scripts)
  .filter(([name]) => !ofOthers(name))
  .map(([name, script]): [string, string] => [name, script.match(/scripts\/[\w/-]+\.ts(?=[^/]*$)/)?.[0] ?? ""]);

describe.each(programs)("npm run %s", (name, program) => {
  // What follows the name of a bench is read by the bench.
  const nonsense = name === "bench" ? "nonsense" : "--nonsense";

  it("ends with 2 and names what means nothing", async () => {
    const { code, stdout, stderr } = await run(program, nonsense);
    expect(stderr).toContain(nonsense);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(3);
    expect(stdout).toBe("");
    expect(code).toBe(2);
  });

  it("explains itself", async () => {
    const { code, stdout } = await run(program, "--help");
    expect(stdout).toContain("Usage: ");
    expect(code).toBe(0);
  });
});

describe("a broken document", () => {
  let copy: RepositoryCopy;
  beforeAll(async () => {
    copy = await copyRepository();
    await rm(join(copy.folder, "openapi/components/parameters/Limit.yaml"));
  });
  afterAll(() => copy?.remove());

  it.each([
    ["scripts/build.ts", "bundle"],
    ["scripts/start.ts"],
    ["scripts/portal/dev.ts"],
    ["scripts/diff/main.ts", join(root, "generated/openapi.json")],
    ["scripts/drift/main.ts", join(root, "tests/fixtures/pages")],
    ["scripts/clients/main.ts", "go"],
    ["scripts/clients/surface/main.ts", "go"],
    ["scripts/new-model/main.ts", "acme/one/text-to-video"],
    ["scripts/bench.ts", "build"],
  ])("is told without a stack trace by %s", async (program, ...args) => {
    const { code, stderr } = await runIn(copy.folder, program, ...args);
    expect(stderr).toMatch(/Limit\.yaml/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code).toBe(1);
  });
});

describe("the nearest option is named by", () => {
  it.each([
    ["scripts/build.ts", "--chek", "--check"],
    ["scripts/mock/main.ts", "--prot", "--port"],
    ["scripts/contract/main.ts", "--servr", "--server"],
    ["scripts/diff/main.ts", "--fromat", "--format"],
    ["scripts/new-model/main.ts", "--pag", "--page"],
    ["scripts/clients/surface/main.ts", "--recrd", "--record"],
  ])("%s for %s", async (program, wrong, right) => {
    expect((await run(program, wrong)).stderr).toContain(`Did you mean ${right}?`);
  });
});
