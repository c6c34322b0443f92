/** Which changelog contains which changeset. */
import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { languages } from "../clients/index.ts";
import { root } from "../document/root.ts";

/** A changeset: a text for users, and what it is about. */
export interface Change {
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: string }[];
}

/** The package that is the document. What it says is generated into every package. */
export const documentPackage = "pixelbyte-openapi";

/** What a changeset may name besides npm packages: the clients for other languages, and the portal. */
export const otherProducts: readonly string[] = ["portal", ...languages.map(({ name }) => `clients/${name}`)];

/** The part of a changelog that is about a version. */
export const sectionOf = (version: string, summaries: readonly string[]): string => {
  const lines = summaries.length > 0 ? summaries : ["No changes but the version."];
  return `## ${version}\n\n${lines.map((text) => `- ${text.trim().replaceAll("\n", "\n  ")}\n`).join("")}\n`;
};

/** Puts a section above those of earlier versions. */
export async function addSection(file: string, section: string): Promise<void> {
  const text = await readFile(file, "utf8");
  await writeFile(
    file,
    text.replace(/^(?=## )/m, () => section),
  );
}

const named = z.object({ name: z.string() });

/** What each changelog that ships in a package is about, as changesets name it, by its folder. */
async function packages(): Promise<ReadonlyMap<string, string>> {
  const manifests = globSync("scripts/*/package/package.json", { cwd: root });
  const npm = manifests.map(async (file): Promise<[string, string]> => {
    const { name } = named.parse(JSON.parse(await readFile(join(root, file), "utf8")));
    return [dirname(file), name];
  });
  const others = languages.map(({ name }): [string, string] => [`scripts/clients/packages/${name}`, `clients/${name}`]);
  return new Map([...(await Promise.all(npm)), ...others]);
}

/** Adds a version to the changelog of each package: what was done to it, and to the document, from which all are made. */
export async function writePackageChangelogs(version: string, changes: readonly Change[]): Promise<void> {
  for (const [folder, name] of await packages()) {
    const isAbout = (release: { readonly name: string }): boolean => [documentPackage, name].includes(release.name);
    const own = changes.filter(({ releases }) => releases.some(isAbout));
    const summaries = own.map(({ summary }) => summary);
    await addSection(join(root, folder, "CHANGELOG.md"), sectionOf(version, summaries));
  }
}

/**
 * Makes changesets name npm packages only, since Changesets knows no others. The document stands for them.
 *
 * @param changes those that wait
 */
export async function nameNpmPackages(changes: readonly Change[]): Promise<void> {
  for (const { id, summary, releases } of changes) {
    if (!releases.some(({ name }) => otherProducts.includes(name))) continue;
    const kept = releases.filter(({ name }) => !otherProducts.includes(name));
    const highest = ["major", "minor"].find((type) => releases.some((release) => release.type === type)) ?? "patch";
    const hasDocument = kept.some(({ name }) => name === documentPackage);
    const named = hasDocument ? kept : [...kept, { name: documentPackage, type: highest }];
    const lines = named.map(({ name, type }) => `"${name}": ${type}`);
    await writeFile(join(root, ".changeset", `${id}.md`), `---\n${lines.join("\n")}\n---\n\n${summary}\n`);
  }
}
