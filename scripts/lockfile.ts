/**
 * `npm run lockfile`: completes package-lock.json after each `npm install`.
 *
 * - npm leaves builds of a tool for other platforms out when it cannot see them, and `npm ci` then refuses the lock file
 *   for being incomplete. They are put back, with the digest and the platform that the registry states.
 * - Engines are left out. npm holds them against the Node that runs `npm ci`, while the tools, and our packages here, run on
 *   the Node in devDependencies: hundreds of warnings, all of them wrong. `tests/release/supplyChain.test.ts` holds them
 *   against the right one, and `tests/release/packages.sampled.test.ts` those of our packages against what they bring.
 */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Command } from "commander";
import { z } from "zod";
import { root } from "./document/root.ts";
import { showProgress } from "./program/progress.ts";
import { failOnWrongUsage } from "./program/usage.ts";

failOnWrongUsage(new Command("npm run lockfile").description("Completes package-lock.json after npm install.")).parse();

const file = join(root, "package-lock.json");

const entrySchema = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  link: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
type Entry = z.infer<typeof entrySchema>;

const record = z.record(z.string(), z.unknown());
const lock = record.parse(JSON.parse(await readFile(file, "utf8")));
/** As they are written: members keep their order. */
const packages = z.record(z.string(), record).parse(lock.packages);
const entryAt = (path: string): Entry => entrySchema.parse(packages[path]);

const publishedSchema = z.looseObject({
  "dist.integrity": z.string(),
  license: z.string().optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  os: z.array(z.string()).optional(),
});

/**
 * What the registry says of a package.
 *
 * @throws when it does not have this version
 */
async function published(name: string, version: string): Promise<Record<string, unknown>> {
  const fields = ["dist.integrity", "license", "cpu", "libc", "os"];
  const { stdout } = await promisify(execFile)("npm", ["view", `${name}@${version}`, ...fields, "--json"]);
  const { "dist.integrity": integrity, ...rest } = publishedSchema.parse(JSON.parse(stdout));
  return { ...rest, version, integrity };
}

/** Whether `name`, as a dependency of the package at `path`, is in the lock file. */
function isLocked(path: string, name: string): boolean {
  const inside = path === "" ? "" : `${path}/`;
  if (`${inside}node_modules/${name}` in packages) return true;
  return path !== "" && isLocked(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}

/** Adds the optional dependencies that are missing. */
function addLeftOut(): void {
  for (const path of Object.keys(packages)) {
    const { dev, optionalDependencies = {} } = entryAt(path);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isLocked(path, name)) continue;
      packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true };
    }
  }
}

addLeftOut();
const progress = showProgress();
let completed = 0;
for (const path of Object.keys(packages)) {
  const entry = entryAt(path);
  if (!path.includes("node_modules/") || entry.link) continue;
  if (entry.integrity === undefined && entry.version !== undefined) {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    progress.begin(`asking the registry for ${name} ${entry.version}`);
    packages[path] = { ...packages[path], ...(await published(name, entry.version)) };
    completed += 1;
  }
  delete packages[path]?.engines;
}
progress.clear();
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(completed === 0 ? "package-lock.json was complete." : `Completed ${completed} packages.`);
