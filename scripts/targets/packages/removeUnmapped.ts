import { globSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

const mapSchema = z.object({ sources: z.array(z.string()) });

/**
 * Removes the sources of a package that no source map refers to: modules of which neither code nor an exported type is in
 * `dist/`.
 *
 * @param folder of the package
 */
export async function removeUnmapped(folder: string): Promise<void> {
  const mapped = new Set<string>();
  for (const name of globSync("dist/**/*.map", { cwd: folder })) {
    const map = join(folder, name);
    const { sources } = mapSchema.parse(JSON.parse(await readFile(map, "utf8")));
    for (const source of sources) mapped.add(resolve(dirname(map), source));
  }
  for (const name of globSync("src/**/*.ts", { cwd: folder })) {
    const module = join(folder, name);
    if (!mapped.has(module)) await rm(module);
  }
}
