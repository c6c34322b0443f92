/**
 * `npm run lockfile`: completes package-lock.json. A registry mirror may lack builds of a tool for other platforms; npm
 * then leaves them out of the lock file, and `npm ci` refuses it for being incomplete. This adds the left-out entries,
 * so that `npm ci` passes them over here and installs them where they belong.
 */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "./document/root.ts";

const file = join(root, "package-lock.json");

const entry = z.looseObject({
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const record = z.record(z.string(), z.unknown());
const lock = record.parse(JSON.parse(await readFile(file, "utf8")));
const packages = record.parse(lock.packages);

/** Whether `name`, as a dependency of the package at `path`, is in the lock file. */
function isLocked(path: string, name: string): boolean {
  const inside = path === "" ? "" : `${path}/`;
  if (`${inside}node_modules/${name}` in packages) return true;
  return path !== "" && isLocked(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name);
}

/** The platform that a package named like `@scope/tool-darwin-arm64` is for. */
function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const [, os = "", cpu = ""] =
    /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|wasm32|win32|windows)-([a-z0-9]+)/.exec(name) ??
    [];
  if (os === "") throw new Error(`${name} is not in the lock file, and its name does not tell its platform`);
  return os === "wasm32" ? { cpu: [os] } : { os: [os === "windows" ? "win32" : os], cpu: [cpu] };
}

let added = 0;
for (const [path, value] of Object.entries(packages)) {
  const { dev, optionalDependencies = {} } = entry.parse(value);
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue;
    packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...platformOf(name) };
    added += 1;
  }
}
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(added === 0 ? "package-lock.json was complete." : `Added ${added} platform packages to package-lock.json.`);
