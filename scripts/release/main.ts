/**
 * `npm run release`: turns the changesets that wait into the next version. It raises package.json and writes
 * CHANGELOG.md, which changesets do, and takes the version over into the document, from which everything generated has
 * it, and into the lock file.
 */
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { isMap, parseDocument } from "yaml";
import { z } from "zod";
import { pendingBump } from "../diff/version.ts";
import { root } from "../document/root.ts";
import { fail } from "../program/fail.ts";

const manifestFile = `${root}/package.json`;
const lockFile = `${root}/package-lock.json`;
const documentFile = `${root}/openapi/openapi.yaml`;

const versioned = z.looseObject({ version: z.string() });
const locked = versioned.extend({ packages: z.looseObject({ "": versioned }) });
const versionOf = async (): Promise<string> =>
  versioned.parse(JSON.parse(await readFile(manifestFile, "utf8"))).version;

/** Replaces the one line of info.version, and leaves the rest of the file as it is written. */
async function writeToDocument(version: string): Promise<void> {
  const text = await readFile(documentFile, "utf8");
  const info = parseDocument(text).get("info");
  const range = isMap(info) ? z.object({ range: z.array(z.number()) }).parse(info.get("version", true)).range : [];
  const [start, end] = range;
  if (start === undefined || end === undefined) fail("openapi/openapi.yaml has no info.version");
  await writeFile(documentFile, text.slice(0, start) + version + text.slice(end));
}

async function writeToLock(version: string): Promise<void> {
  const lock = locked.parse(JSON.parse(await readFile(lockFile, "utf8")));
  const { packages } = lock;
  const raised = { ...lock, version, packages: { ...packages, "": { ...packages[""], version } } };
  await writeFile(lockFile, `${JSON.stringify(raised, null, 2)}\n`);
}

if ((await pendingBump()) === undefined) {
  fail("No changeset waits for a release. Add one for each change: npx changeset add");
}
const before = await versionOf();
execFileSync(`${root}/node_modules/.bin/changeset`, ["version"], { cwd: root, stdio: "inherit" });
const version = await versionOf();
await writeToDocument(version);
await writeToLock(version);
console.log(
  `${before} becomes ${version}. Now: npm run build, npm test, commit, merge, and tag the commit v${version}.`,
);
