import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../document/root.ts";

const names = z.record(z.string(), z.string()).default({});
const entrySchema = z.looseObject({
  version: z.string().optional(),
  dependencies: names,
  /** Where a package of ours is in the repository. */
  resolved: z.string().optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), entrySchema) });

/** How THIRD-PARTY-NOTICES begins each licence: name and version of the package. */
const notice = /^-{80}\n\n(\S+) (\S+) \(/gm;

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/**
 * What an npm package of ours brings along: what it depends on, as the lock file has it, and the code that it bundles.
 *
 * @param folder of the assembled package
 * @returns package URLs, sorted
 */
export async function npmDependencies(folder: string): Promise<string[]> {
  const { packages } = lockSchema.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const found = new Map<string, string>();
  const add = (name: string): void => {
    const installed = packages[`node_modules/${name}`];
    const entry = installed?.resolved === undefined ? installed : packages[installed.resolved];
    if (entry?.version === undefined || found.has(name)) return;
    found.set(name, purlOf(name, entry.version));
    for (const dependency of Object.keys(entry.dependencies)) add(dependency);
  };
  const manifest = entrySchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  for (const name of Object.keys(manifest.dependencies)) add(name);
  const notices = await readFile(join(folder, "THIRD-PARTY-NOTICES"), "utf8").catch(() => "");
  const bundled = [...notices.matchAll(notice)].map(([, name = "", version = ""]) => purlOf(name, version));
  return [...new Set([...found.values(), ...bundled])].sort();
}
