/**
 * A release, but for the registries: they are on this machine. Everything is packed, published by the program of the
 * workflow, installed from the registry in an empty project, and used as its README says; then released once more with one
 * price changed. `SAMPLE=all` does so with every language; without it, each week has one.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { inc } from "semver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePackage } from "../../../scripts/clients/generate.ts";
import { type Language, languages, placeOf } from "../../../scripts/clients/index.ts";
import { type JsonObject, objectAt } from "../../../scripts/document/json.ts";
import { loadDocument } from "../../../scripts/document/load.ts";
import { root } from "../../../scripts/document/root.ts";
import { type Document, viewDocument } from "../../../scripts/document/view.ts";
import { differences } from "../../../scripts/program/files.ts";
import { pack } from "../../../scripts/release/pack.ts";
import { type Release, readRelease } from "../../../scripts/release/released.ts";
import { lightTargets } from "../../../scripts/targets/index.ts";
import { ofThisWeek } from "../../support/sample.ts";
import { consumers, follow } from "./consumers.ts";
import { type LocalRegistries, startRegistries } from "./registries/index.ts";
import { addToIndex } from "./registries/pypi.ts";

const run = promisify(execFile);
const document = await loadDocument();
const wanted = process.env.RELEASE_LANGUAGES?.split(",");
const chosen = wanted ? languages.filter(({ name }) => wanted.includes(name)) : ofThisWeek(languages, languages.length);
const [changedModel] = document.models;
if (changedModel === undefined) throw new Error("The document has no models");
const { component, slug } = changedModel;

let folder: string;
let registries: LocalRegistries;
let release: Release;
let mock: ChildProcess | undefined;
let mockUrl = "";

beforeAll(async () => {
  // The socket of gpg-agent is in here, so the path has to be short.
  folder = await mkdtemp(join(tmpdir(), "release-"));
  registries = await startRegistries(join(folder, "r"));
  release = await pack(document, join(folder, "one"), chosen);
  for (const { repository } of release.packages) {
    if (repository === undefined) continue;
    const bare = join(registries.folder, "repositories", repository.split("/").at(-1) ?? "");
    await run("git", ["init", "--quiet", "--bare", "--initial-branch", "main", bare]);
  }
});
afterAll(async () => {
  mock?.kill();
  await registries?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const npmPackages = () => release.packages.filter(({ purl }) => purl.startsWith("pkg:npm/"));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program that the workflow runs, as it is there: with none of the packages of npm. */
async function publish(packed: string, args: readonly string[] = [], environment = {}): Promise<Outcome> {
  const place = join(folder, "program");
  for (const path of ["release", "program/fail.ts"]) {
    await cp(join(root, "scripts", path), join(place, "scripts", path), { recursive: true });
  }
  const env = { ...process.env, ...registries.environment, CARGO_REGISTRY_DEFAULT: "local", ...environment };
  const command = [join(place, "scripts/release/publish.ts"), "--from", packed, ...args];
  return run(process.execPath, command, { cwd: place, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** What the action for PyPI does in the workflow. */
async function uploadToPypi(packed: string): Promise<void> {
  for (const { purl, name, artifacts } of readRelease(packed).packages) {
    if (purl.startsWith("pkg:pypi/")) await addToIndex(join(registries.folder, "pypi"), name, join(packed, artifacts));
  }
}

describe("packed", () => {
  it("every asset has its checksum", async () => {
    const assets = join(folder, "one/assets");
    await run("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: assets });
    const listed = (await readFile(join(assets, "SHA256SUMS"), "utf8")).trim().split("\n");
    expect(listed).toHaveLength((await readdir(assets)).length - 1);
  });

  it("every archive of a package has its changelog", async () => {
    const assets = join(folder, "one/assets");
    const archives = (await readdir(assets)).filter((file) => /\.(tgz|crate|gem|tar\.gz)$/.test(file));
    expect(archives.length).toBeGreaterThanOrEqual(release.packages.length);
    for (const file of archives) {
      const inner = file.endsWith(".gem") ? `tar -xOf ${file} data.tar.gz |` : `cat ${file} |`;
      const { stdout } = await run("sh", ["-c", `${inner} tar -tz`], { cwd: assets });
      expect(
        stdout.split("\n").some((path) => /(^|\/)CHANGELOG\.md$/.test(path)),
        file,
      ).toBe(true);
    }
  });

  it("every package has a bill of materials with itself and its dependencies", async () => {
    const files = (await readdir(join(folder, "one/assets"))).filter((file) => file.endsWith(".cdx.json"));
    expect(files).toHaveLength(release.packages.length);
    const boms = await Promise.all(
      files.map(async (file) => JSON.parse(await readFile(join(folder, "one/assets", file), "utf8"))),
    );
    const subjects = boms.map(({ metadata }) => metadata.component.purl);
    expect(subjects.toSorted()).toEqual(release.packages.map(({ purl }) => purl).toSorted());
    const brought = (purl: string) =>
      boms
        .find(({ metadata }) => metadata.component.purl.startsWith(purl))
        .components?.map((one: { name: string }) => one.name);
    expect(brought("pkg:npm/pixelbyte-client@")).toEqual(expect.arrayContaining(["openapi-fetch"]));
    expect(brought("pkg:npm/pixelbyte-mock@")).toEqual(expect.arrayContaining(["ajv", "zod"]));
    expect(brought("pkg:npm/pixelbyte-openapi@")).toEqual([]);
    // What its client brings, it brings too; and of what it bundles, it has the licence.
    expect(brought("pkg:npm/pixelbyte-ai-sdk-provider@")).toEqual(
      expect.arrayContaining(["provider", "pixelbyte-client", "openapi-fetch", "fastest-levenshtein"]),
    );
    const expected: Readonly<Record<string, string>> = {
      "pkg:pypi/": "httpx",
      "pkg:golang/": "ogen",
      "pkg:maven/app.pixelbyte/pixelbyte-client@": "jackson-databind",
      "pkg:cargo/": "reqwest",
      "pkg:composer/": "guzzle",
    };
    for (const [purl, name] of Object.entries(expected)) {
      if (subjects.some((subject) => subject.startsWith(purl))) expect(brought(purl)).toContain(name);
    }
  });
});

describe("published", () => {
  it("says what a failed registry left undone, and continues where it stopped", async () => {
    const broken = { RELEASE_NPM: `${registries.url}/nowhere` };
    const failed = await publish(join(folder, "one"), [], broken);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain(`Not published, ${npmPackages().length} of ${release.packages.length}:`);
    expect(failed.stderr).toMatch(/npm: pixelbyte-client \S+: npm publish: /);
    expect(failed.stderr).toContain(
      "run the same again (in the workflow: Re-run failed jobs). What is published is skipped.",
    );
    for (const { purl, name, version } of release.packages) {
      if (/^pkg:(npm|pypi)\//.test(purl)) continue;
      expect(failed.stdout).toContain(`: ${name} ${version} is published`);
    }

    const repeated = await publish(join(folder, "one"));
    expect(repeated.stderr).toBe("");
    expect(repeated.stdout).toContain("npm: pixelbyte-client ");
    await uploadToPypi(join(folder, "one"));
    const again = await publish(join(folder, "one"));
    expect(again).toMatchObject({ code: 0, stderr: "" });
    expect(
      again.stdout
        .trim()
        .split("\n")
        .every((line) => line.endsWith("was there already")),
    ).toBe(true);
  });

  it("rejects a version that exists with different contents, and says what to do", async () => {
    const other = join(folder, "other");
    await cp(join(folder, "one"), other, { recursive: true });
    const [first] = release.packages;
    await cp(join(root, "README.md"), join(other, first?.artifacts ?? ""));
    const refused = await publish(other, ["--check", "npm"]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(`${first?.name} ${first?.version} is on npm with other contents.`);
    expect(refused.stderr).toContain("npx changeset add");
  });

  it("names the registries, the missing program, and that nothing is packed", async () => {
    expect(await publish(join(folder, "one"), ["nowhere"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There is no registry "nowhere". There are npm, pypi,'),
    });
    expect(await publish(join(folder, "one"), [], { PATH: "/nowhere" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm needs npm, which is not installed."),
    });
    expect(await publish(join(folder, "none"))).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("npm run release -- pack"),
    });
  });
});

/** Follows the README of a package that is published, in an empty project. */
async function followReadme(purl: string, consumer: string, fence: string, readme: string): Promise<string> {
  const project = await mkdtemp(join(folder, "project-"));
  const steps = consumers[consumer] ?? expect.fail(`Say in consumers.ts how one uses a package of ${consumer}`);
  const environment = { PIXELBYTE_BASE_URL: mockUrl, PIXELBYTE_API_KEY: "pb_test" };
  return follow(steps, { purl, readme, fence }, project, registries, environment);
}

describe("installed in an empty project", () => {
  beforeAll(async () => {
    const project = await mkdtemp(join(folder, "mock-"));
    const env = { ...process.env, ...registries.environment, npm_config_cache: join(folder, "npm-cache") };
    mock = spawn("npx", ["--yes", "pixelbyte-mock", "--port", "0", "--speed", "1000"], { cwd: project, env });
    let printed = "";
    const started = mock;
    await new Promise<void>((resolve, reject) => {
      for (const stream of [started.stdout, started.stderr]) {
        stream?.on("data", (data) => {
          printed += data;
          if (/http:\/\/\S+:\d+/.test(printed)) resolve();
        });
      }
      started.once("close", () => reject(new Error(`The mock has ended:\n${printed}`)));
    });
    mockUrl = /http:\/\/[^\s/]+:\d+/.exec(printed)?.[0] ?? "";
  });

  it("npm: pixelbyte-client does what its README says, with the mock installed by npx", async () => {
    const readme = await readFile(join(root, "scripts/client/package/README.md"), "utf8");
    expect(await followReadme("pkg:npm/pixelbyte-client", "node", "js", readme)).toContain(`${mockUrl}/`);
  });

  it.each(chosen.map((language) => [language.title, language] as const))(
    "%s: the client does what its README says",
    {
      timeout: 600_000,
    },
    async (_, { name, purl }) => {
      const readme = await readFile(join(folder, "one/clients", name, "source/README.md"), "utf8");
      expect(await followReadme(purl, name, name, readme)).toContain(`${mockUrl}/`);
    },
  );
});

/** The document of the next release: one model costs more. */
function nextDocument(version: string): Document {
  const api: JsonObject = structuredClone(document.openapi);
  objectAt(api, "info").version = version;
  const price = objectAt(api, "components", "schemas", component, "x-pricing");
  price.baseCostMicroCents = changedModel ? changedModel.price.baseCostMicroCents + 10_000 : 0;
  return viewDocument(api);
}

/**
 * Lines in one order. TypeScript writes the members of some types in the order in which it met them, which depends on
 * where the sources are.
 */
const sorted = (text: string): string => text.split("\n").sort().join("\n");

/** The files of two trees that differ in more than their version, and do not speak of the model that was changed. */
async function unexplained(before: string, after: string, version: string, next: string): Promise<string[]> {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const names = [plain(component), plain(slug)];
  const left: string[] = [];
  for (const file of await differences(before, after, ["."])) {
    const read = (tree: string): Promise<string> => readFile(join(tree, file), "latin1").catch(() => "");
    const [old, now] = [await read(before), await read(after)];
    if (old.replaceAll(version, next) === now) continue;
    if (/\.d\.c?ts$/.test(file) && sorted(old.replaceAll(version, next)) === sorted(now)) continue;
    if (!names.some((name) => plain(file + now).includes(name))) left.push(file);
  }
  return left;
}

describe("released again, with another price for one model", () => {
  const next = inc(document.version, "patch") ?? "";
  const [one] = chosen;
  let staging: string;
  let out: string;
  beforeAll(async () => {
    staging = await mkdtemp(join(root, ".staging-"));
    out = join(staging, "generated");
    await mkdir(out);
    const later = nextDocument(next);
    for (const target of lightTargets) await target.generate(later, out);
    const made = (language: Language) => join(folder, "later", language.name);
    await pack(later, join(folder, "two"), chosen, {
      npm: out,
      async client(changed, language) {
        const place = { out: join(made(language), "out"), artifacts: join(made(language), "artifacts") };
        await makePackage(language, { document: changed, api: join(made(language), "api.json"), ...place });
        return place;
      },
    });
  }, 900_000);
  afterAll(() => staging && rm(staging, { recursive: true, force: true }));

  it("the npm packages change only where they mention that model or the version", async () => {
    for (const { name } of npmPackages()) {
      const built = join(root, "generated", name);
      expect(await unexplained(built, join(out, name), document.version, next), name).toEqual([]);
    }
  });

  it.skipIf(one === undefined)("so do the clients for other languages", async () => {
    for (const language of chosen) {
      const [before, after] = [placeOf(language).out, join(folder, "later", language.name, "out")];
      expect(await unexplained(before, after, document.version, next), language.title).toEqual([]);
    }
  });

  it("is published beside the first version, which does not change", async () => {
    const before = await readdir(join(registries.folder, "repositories"));
    expect(await publish(join(folder, "two"))).toMatchObject({ code: 0, stderr: "" });
    const first = await publish(join(folder, "one"), ["npm", "gem", "maven", "cargo", "golang", "composer"]);
    expect(first.stdout).not.toContain("is published");
    expect(first).toMatchObject({ code: 0, stderr: "" });
    for (const name of before) {
      const tags = await run("git", ["tag", "--list"], { cwd: join(registries.folder, "repositories", name) });
      expect(tags.stdout).toContain(`v${document.version}\n`);
    }
  });
});
