/** Every published package, as it is packed: what npm, TypeScript and a reader of its page find in it. */
import { execFile } from "node:child_process";
import { globSync, readdirSync, readFileSync } from "node:fs";
import { access, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { minVersion, subset } from "semver";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { root } from "../../scripts/document/root.ts";
import { exists } from "../../scripts/program/exists.ts";
import { expectFreshPackage } from "../support/fresh.ts";
import { isThorough } from "../support/sample.ts";

const names = readdirSync(join(root, "scripts"))
  .map((product) => join(root, "scripts", product, "package/package.json"))
  .flatMap((file) => {
    try {
      return [z.object({ name: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).name];
    } catch {
      return [];
    }
  });

const records = z.record(z.string(), z.string()).default({});
const manifestSchema = z.looseObject({
  version: z.string().default(""),
  // A dependency may have one program, under its own name.
  bin: z.union([records, z.string().transform(() => ({}))]),
  engines: z.looseObject({ node: z.string().default("*") }).prefault({}),
  dependencies: records,
  optionalDependencies: records,
});
const packedSchema = z.array(z.object({ name: z.string(), files: z.array(z.object({ path: z.string() })) }));
/** The files of each package, by one npm for all of them. */
let packed: z.infer<typeof packedSchema>;
beforeAll(async () => {
  const folders = names.map((name) => join(root, "generated", name));
  const { stdout } = await promisify(execFile)("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", ...folders], {
    cwd: root,
    maxBuffer: 1e8,
  });
  packed = packedSchema.parse(JSON.parse(stdout));
});

const manifestIn = async (folder: string) =>
  manifestSchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));

/** The folders of everything that a package brings, without optional peers. */
async function dependenciesOf(folder: string, found = new Set<string>()): Promise<Set<string>> {
  const { dependencies, optionalDependencies } = await manifestIn(folder);
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    let above = folder;
    const placeIn = (one: string): string => join(one, "node_modules", name);
    while (!(await exists(placeIn(above))) && above !== dirname(above)) above = dirname(above);
    if (found.has(placeIn(above))) continue;
    found.add(placeIn(above));
    await dependenciesOf(placeIn(above), found);
  }
  return found;
}

const mapSchema = z.object({ sources: z.array(z.string()) });
/** The files to which the source maps of a package refer. */
async function mappedIn(folder: string): Promise<string[]> {
  const maps = globSync("dist/**/*.map", { cwd: folder }).map((map) => join(folder, map));
  const sources = maps.map(async (map) =>
    mapSchema.parse(JSON.parse(await readFile(map, "utf8"))).sources.map((source) => join(dirname(map), source)),
  );
  return (await Promise.all(sources)).flat();
}

it("covers every package", () => {
  expect(names.toSorted()).toEqual(
    readdirSync(join(root, "generated"))
      .filter((name) => name.startsWith("pixelbyte"))
      .toSorted(),
  );
});

describe.each(names)("%s", (name) => {
  const folder = join(root, "generated", name);
  beforeAll(() => expectFreshPackage(name));

  it("satisfies publint", async () => {
    const { messages } = await publint({ pkgDir: folder, strict: true });
    expect(messages).toEqual([]);
  });

  if (isThorough) {
    it("has types that resolve in every kind of project, according to attw", async ({ skip }) => {
      // Nobody imports what is a program alone.
      skip((await manifestIn(folder)).types === undefined && Object.keys((await manifestIn(folder)).bin).length > 0);
      const out = await mkdtemp(join(tmpdir(), "packed-"));
      try {
        await promisify(execFile)("npm", ["pack", "--ignore-scripts", "--pack-destination", out, folder], {
          cwd: root,
        });
        const [tarball = ""] = await readdir(out);
        const unpacked = createPackageFromTarballData(await readFile(join(out, tarball)));
        // All modules. YAML is data, which no kind of project imports.
        const result = await checkPackage(unpacked, { excludeEntrypoints: [/\.yaml$/] });
        expect(result.types).not.toBe(false);
        expect("problems" in result && result.problems).toEqual([]);
      } finally {
        await rm(out, { recursive: true, force: true });
      }
    });
  }

  it("supports only versions of Node on which its dependencies run", async () => {
    const { engines } = await manifestIn(folder);
    expect(minVersion(engines.node)?.version).toBeDefined();
    const refusing = [];
    for (const dependency of await dependenciesOf(folder)) {
      const needed = (await manifestIn(dependency)).engines.node;
      if (!subset(engines.node, needed)) refusing.push(`${dependency} needs ${needed}`);
    }
    expect(refusing).toEqual([]);
  });

  it("has a description, and no install scripts", async () => {
    const manifest = await manifestIn(folder);
    const missing = ["description", "license", "homepage", "bugs", "repository", "keywords", "sideEffects", "files"];
    expect(missing.filter((key) => manifest[key] === undefined)).toEqual([]);
    expect(manifest).not.toHaveProperty("scripts");
  });

  it("has its changelog, with this version first", async () => {
    const [version] = (await readFile(join(folder, "CHANGELOG.md"), "utf8")).match(/(?<=^## ).*/m) ?? [];
    expect(version).toBe((await manifestIn(folder)).version);
    const { files } = packed.find((one) => one.name === name) ?? expect.fail("Nothing is packed");
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(["CHANGELOG.md", "README.md", "LICENSE"]));
  });

  it("has programs that print their version and their options", async () => {
    const { version, bin } = await manifestIn(folder);
    for (const [program, path] of Object.entries(bin)) {
      const says = async (option: string) =>
        (await promisify(execFile)(process.execPath, [join(folder, path), option])).stdout;
      expect(await says("--version")).toBe(`${version}\n`);
      expect(await says("--help")).toMatch(new RegExp(`^Usage: ${program} `));
    }
  });

  it("has every file that its code reads", async () => {
    const dist = join(folder, "dist");
    const modules = (await readdir(dist).catch(() => [])).filter((file) => file.endsWith(".js"));
    for (const file of modules) {
      const code = await readFile(join(dist, file), "utf8");
      for (const [, path = ""] of code.matchAll(/new URL\("(\.{0,2}[^":]+)", import\.meta\.url\)/g))
        await access(join(dist, path));
      // What the repository has below its root, a package has below its sources.
      for (const [, path = ""] of code.matchAll(/join\(root, "([^"]+)"\)/g)) await access(join(folder, "src", path));
    }
  });

  it("has the sources of each source map", async () => {
    for (const source of await mappedIn(folder)) {
      // Where its libraries were when it was built is the affair of the machine that built it.
      if (source.includes("node_modules")) expect(source.startsWith(join(folder, "node_modules"))).toBe(true);
      else await access(source);
    }
  });

  it("contains only sources that a source map refers to", async ({ skip }) => {
    if (name === "pixelbyte-client") skip("Tests import the sources of the client, with their types.");
    const mapped = await mappedIn(folder);
    const sources = globSync("src/**/*.ts", { cwd: folder }).map((source) => join(folder, source));
    expect(sources.filter((source) => !mapped.includes(source))).toEqual([]);
  });

  it("contains no path of the machine that built it", async () => {
    const { files } = packed.find((one) => one.name === name) ?? expect.fail("Nothing is packed");
    const here = [root, homedir(), tmpdir()].map((path) => `${path}/`);
    const telling = [];
    for (const { path } of files) {
      const text = await readFile(join(folder, path), "utf8");
      if (here.some((one) => text.includes(one))) telling.push(path);
    }
    expect(telling).toEqual([]);
  });
});
