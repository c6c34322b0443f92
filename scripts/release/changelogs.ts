/** Which changelog tells of which changeset. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { languages } from "../clients/index.ts";
import { root } from "../document/root.ts";

/** A changeset: a text for users, and what it is about. */
export interface Change {
  readonly id: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: string }[];
}

/** The package that is the document. What it says is generated into every client. */
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

/** Adds a version to the changelog of each client for another language. It ships in the package. */
export async function writeClientChangelogs(version: string, changes: readonly Change[]): Promise<void> {
  for (const { name } of languages) {
    const names = [documentPackage, `clients/${name}`];
    const own = changes.filter(({ releases }) => releases.some((release) => names.includes(release.name)));
    const summaries = own.map(({ summary }) => summary);
    await addSection(join(root, "scripts/clients/packages", name, "CHANGELOG.md"), sectionOf(version, summaries));
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
