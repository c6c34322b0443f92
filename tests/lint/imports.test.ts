/** The rules of .dependency-cruiser.mjs, each broken once. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, expect, it } from "vitest";
import configuration, { order } from "../../.dependency-cruiser.mjs";
import { root } from "../../scripts/document/root.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "imports-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is found in modules that import others: `rule: importing -> imported`. */
async function found(imports: Readonly<Record<string, string>>): Promise<string[]> {
  const project = await mkdtemp(join(folder, "project-"));
  const files = new Set([...Object.keys(imports), ...Object.values(imports)]);
  for (const file of files) {
    await mkdir(dirname(join(project, file)), { recursive: true });
    const up = "../".repeat(file.split("/").length - 1);
    const text = imports[file] === undefined ? "export {};\n" : `export * from "${up}${imports[file]}";\n`;
    await writeFile(join(project, file), text);
  }
  const { forbidden = [] } = configuration;
  const ruleSet = { forbidden: forbidden.filter(({ name }) => name !== "packages-are-declared") };
  const { output } = await cruise(["."], { baseDir: project, validate: true, ruleSet, tsPreCompilationDeps: true });
  if (typeof output === "string") return [output];
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

it.each([
  ["no-circles", "scripts/mock/a.ts", "scripts/mock/b.ts"],
  ["generated-imports-nothing-of-ours", "generated/types.ts", "scripts/client/index.ts"],
  ["scripts-import-no-tests", "scripts/mock/a.ts", "tests/mock/support.ts"],
  ["document-is-the-ground-floor", "scripts/document/load.ts", "scripts/mock/index.ts"],
  ["products-meet-at-their-entries", "scripts/client/a.ts", "scripts/mock/settings.ts"],
  ["products-meet-at-their-entries", "scripts/contract/a.ts", "scripts/mock/log.ts"],
])("%s names %s and what it imports", async (rule, from, to) => {
  const imports = rule === "no-circles" ? { [from]: to, [to]: from } : { [from]: to };
  expect(await found(imports)).toContain(`${rule}: ${from} -> ${to}`);
});

it("finds a circle of folders that is none of modules", async () => {
  const circle = {
    "scripts/build/a.ts": "scripts/portal/index.ts",
    "scripts/portal/b.ts": "scripts/clients/index.ts",
    "scripts/clients/c.ts": "scripts/build/index.ts",
  };
  expect(await found(circle)).toContain(
    "folders-import-from-those-before-them: scripts/clients/c.ts -> scripts/build/index.ts",
  );
});

it("knows every folder of scripts", async () => {
  const entries = await readdir(join(root, "scripts"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(order.toSorted()).toEqual(folders.toSorted());
});

it.each([
  ["scripts/mock/a.ts", "scripts/document/json.ts"],
  ["scripts/contract/a.ts", "scripts/mock/index.ts"],
  ["scripts/contract/a.ts", "scripts/mock/settings.ts"],
  ["scripts/targets/mock.ts", "scripts/mock/document/a.ts"],
  ["scripts/client/index.ts", "generated/types.ts"],
])("%s may import %s", async (from, to) => {
  expect(await found({ [from]: to })).toEqual([]);
});
