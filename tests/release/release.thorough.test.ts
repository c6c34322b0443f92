import { execFile } from "node:child_process";
import { globSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { inc } from "semver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { languages } from "../../scripts/clients/index.ts";
import { bumpFrom } from "../../scripts/diff/version.ts";
import { copyRepository, type RepositoryCopy } from "../support/repositoryCopy.ts";

const products = globSync(manifest.workspaces, { cwd: fileURLToPath(new URL("../../", import.meta.url)) });

let copy: RepositoryCopy;
beforeAll(async () => {
  copy = await copyRepository();
});
afterAll(() => copy?.remove());

const read = (name: string): Promise<string> => readFile(join(copy.folder, name), "utf8");
const release = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/release/main.ts", ...args], { cwd: copy.folder });
/** Clients of other languages are not in the copy. */
const anyway = "--no-surface";

const changeset = (name: string, text: string): Promise<void> =>
  writeFile(join(copy.folder, ".changeset", `${name}.md`), text);

/** The version in each place that has one. */
async function versions(): Promise<Record<string, string>> {
  const lock = JSON.parse(await read("package-lock.json"));
  return {
    document: parse(await read("openapi/openapi.yaml")).info.version,
    package: JSON.parse(await read("package.json")).version,
    lock: lock.version,
    "lock, root package": lock.packages[""].version,
    ...Object.fromEntries(
      await Promise.all(
        products.map(async (folder) => [folder, JSON.parse(await read(`${folder}/package.json`)).version]),
      ),
    ),
    ...Object.fromEntries(products.map((folder) => [`lock, ${folder}`, lock.packages[folder].version])),
    changelog: /^## (.*)$/m.exec(await read("CHANGELOG.md"))?.[1] ?? "",
  };
}
const all = async (version: string | null) =>
  expect(new Set(Object.values(await versions())), JSON.stringify(await versions())).toEqual(new Set([version]));

describe("npm run release", () => {
  it("starts from the same version in document, package, lock file and changelog", () => all(manifest.version));

  it("says what to do if there is nothing to release", async () => {
    await expect(release(anyway)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("There are no changesets to release"),
    });
  });

  it("rejects a package that lost a symbol, unless the version is a breaking one", async () => {
    const file = join(copy.folder, "generated/pixelbyte-client/dist/webhooks.d.ts");
    const types = await readFile(file, "utf8");
    await writeFile(file, types.replaceAll(/\bverifyWebhook\b/g, "checkWebhook"));
    const lost = /typescript: \S+ is planned, and this is not in it any more[\s\S]*verifyWebhook/;
    await changeset("small", '---\n"pixelbyte-client": patch\n---\n\nRename a function.\n');
    await expect(release()).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(lost) });
    const breaking = bumpFrom(manifest.version, "major");
    await changeset("large", `---\n"pixelbyte-client": ${breaking}\n---\n\nRename a function.\n`);
    const { stderr } = await release().catch((error) => error);
    expect(stderr).not.toContain("typescript");
    // What was not built was not compared.
    for (const { name } of languages) expect(stderr).toContain(`${name}: generated/clients/${name} does not exist.`);
    await writeFile(file, types);
    for (const name of ["small", "large"]) await rm(join(copy.folder, `.changeset/${name}.md`));
    expect((await versions()).document).toBe(manifest.version);
  });

  it("changes nothing if it cannot change everything", async () => {
    const last = "scripts/clients/packages/rust/CHANGELOG.md";
    const changelog = await read(last);
    await changeset("one", '---\n"clients/go": patch\n---\n\nClose a file.\n');
    await rm(join(copy.folder, last));
    await expect(release(anyway)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("CHANGELOG.md") });
    await all(manifest.version);
    expect(await read(".changeset/one.md")).toContain('"clients/go": patch');
    await writeFile(join(copy.folder, last), changelog);
    await rm(join(copy.folder, ".changeset/one.md"));
  });

  it("bumps all of them by the highest changeset, and lists the changes in the changelog", async () => {
    const before = await read("openapi/openapi.yaml");
    const changelog = await read("CHANGELOG.md");
    await writeFile(join(copy.folder, ".changeset/one.md"), '---\n"pixelbyte-openapi": patch\n---\n\nFix a word.\n');
    await writeFile(join(copy.folder, ".changeset/two.md"), '---\n"pixelbyte-client": minor\n---\n\nRaise a price.\n');
    await writeFile(join(copy.folder, ".changeset/three.md"), '---\n"clients/go": patch\n---\n\nClose a file.\n');
    await release(anyway);
    const next = inc(manifest.version, "minor");
    await all(next);
    expect(await read("openapi/openapi.yaml")).toBe(before.replace(`version: ${manifest.version}`, `version: ${next}`));
    const [first = "", ...rest] = changelog.split(/(?=^## )/m);
    const after = await read("CHANGELOG.md");
    expect(after.startsWith(first)).toBe(true);
    expect(after.endsWith(rest.join(""))).toBe(true);
    for (const words of ["Fix a word.", "Raise a price.", "Close a file."]) expect(after).toContain(words);

    // Packages that depend on one another do so at this version, or npm ci would refuse the lock file.
    const { packages } = JSON.parse(await read("package-lock.json"));
    const dependent = "scripts/ai-sdk/package";
    for (const { dependencies } of [packages[dependent], JSON.parse(await read(`${dependent}/package.json`))])
      expect(dependencies["pixelbyte-client"]).toBe(next);

    // The changelog of a package tells of the document and of itself, and has a section for every version.
    const own: Readonly<Record<string, string>> = {
      "scripts/client/package": "- Raise a price.",
      "scripts/clients/packages/go": "- Close a file.",
    };
    const folders = [...products, ...languages.map(({ name }) => `scripts/clients/packages/${name}`)];
    for (const folder of folders) {
      const [, section = ""] = (await read(`${folder}/CHANGELOG.md`)).split("\n## ");
      const lines = ["- Fix a word.", own[folder]].filter((line) => line !== undefined);
      expect(section.trim().split("\n").toSorted(), folder).toEqual([next, "", ...lines].toSorted());
    }
  });
});
