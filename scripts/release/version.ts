/**
 * Turns the pending changesets into the next version. Changesets bumps the packages, all of them to the same version.
 * This takes the version over into the document, from which everything generated has it, into package.json and the lock
 * file, and writes the changelogs: CHANGELOG.md is about all packages, and each package has one of its own.
 */

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readChangesets } from "@changesets/read";
import { isMap, parseDocument } from "yaml";
import { z } from "zod";
import { pendingBump } from "../diff/version.ts";
import { root } from "../document/root.ts";
import { allOrNothing } from "../program/allOrNothing.ts";
import { installedProgram } from "../program/installedProgram.ts";
import { addSection, nameNpmPackages, sectionOf, writePackageChangelogs } from "./changelogs.ts";

const manifestFile = `${root}/package.json`;
const lockFile = `${root}/package-lock.json`;
const documentFile = `${root}/openapi/openapi.yaml`;
const changelogFile = `${root}/CHANGELOG.md`;
/** All packages have the version of this one. */
const packageFile = `${root}/scripts/document/package/package.json`;

/** All that a new version changes. */
const written = [
  "package.json",
  "package-lock.json",
  "openapi/openapi.yaml",
  "CHANGELOG.md",
  ".changeset/*",
  "scripts/*/package/{package.json,CHANGELOG.md}",
  "scripts/clients/packages/*/CHANGELOG.md",
];

const versioned = z.looseObject({ version: z.string() });
const depending = z.looseObject({ dependencies: z.record(z.string(), z.string()).optional() });
const locked = z.looseObject({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) });
const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));
const writeJson = (file: string, value: unknown): Promise<void> =>
  writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
const versionOf = async (file: string): Promise<string> => versioned.parse(await readJson(file)).version;

/** Replaces the one line of info.version, and leaves the rest of the file as it is written. */
async function writeToDocument(version: string): Promise<void> {
  const text = await readFile(documentFile, "utf8");
  const info = parseDocument(text).get("info");
  const range = isMap(info) ? z.object({ range: z.array(z.number()) }).parse(info.get("version", true)).range : [];
  const [start, end] = range;
  if (start === undefined || end === undefined) throw new Error("openapi/openapi.yaml has no info.version");
  await writeFile(documentFile, text.slice(0, start) + version + text.slice(end));
}

/** Sets the version of the repository and of its packages in the lock file, and which of each other they depend on. */
async function writeToLock(version: string): Promise<void> {
  const lock = locked.parse(await readJson(lockFile));
  const own = Object.entries(lock.packages).filter(([path]) => !path.includes("node_modules/"));
  const raised = own.map(async ([path, entry]) => {
    const { dependencies } = depending.parse(await readJson(join(root, path, "package.json")));
    return [path, { ...entry, version, ...(dependencies && { dependencies }) }];
  });
  await writeJson(lockFile, {
    ...lock,
    version,
    packages: { ...lock.packages, ...Object.fromEntries(await Promise.all(raised)) },
  });
}

/** Takes the version that Changesets gives the packages over into everything else. */
async function raise(changes: Awaited<ReturnType<typeof readChangesets>>): Promise<string> {
  const changeset = installedProgram(root, "@changesets/cli", "changeset");
  await nameNpmPackages(changes);
  execFileSync(process.execPath, [changeset, "version"], { cwd: root, stdio: "inherit" });
  const version = await versionOf(packageFile);
  await writeJson(manifestFile, { ...versioned.parse(await readJson(manifestFile)), version });
  await writeToDocument(version);
  await writeToLock(version);
  await addSection(
    changelogFile,
    sectionOf(
      version,
      changes.map(({ summary }) => summary),
    ),
  );
  await writePackageChangelogs(version, changes);
  return version;
}

/**
 * Raises the version everywhere, or nowhere if that is stopped or fails.
 *
 * @returns the version before and the version now
 * @throws {Error} when no changeset waits
 */
export async function raiseVersion(): Promise<readonly [before: string, now: string]> {
  if ((await pendingBump()) === undefined) {
    throw new Error("There are no changesets to release. Add one for each change: npx changeset add");
  }
  const changes = await readChangesets(root);
  const before = await versionOf(manifestFile);
  return [before, await allOrNothing(root, written, () => raise(changes))];
}
