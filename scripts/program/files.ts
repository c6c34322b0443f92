import { createHash } from "node:crypto";
import { mkdirSync, renameSync, statSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";

/** Every file at or below `path`, relative to `base`, with `/` on every system, sorted; none when it does not exist. */
export async function filesAt(base: string, path: string): Promise<string[]> {
  const found = await stat(join(base, path)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(base, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(base.length + 1)
        .replaceAll(sep, "/"),
    )
    .sort();
}

/** A digest of the names and the contents of every file at or below the given paths. */
export async function digest(base: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesAt(base, path)) {
      hash.update(`${file}\0`).update(await readFile(join(base, file)));
    }
  }
  return hash.digest("hex");
}

/** The files that are not the same in two folders, below the given paths. */
export async function differences(left: string, right: string, paths: readonly string[]): Promise<string[]> {
  const differing = new Set<string>();
  for (const path of paths) {
    const files = new Set([...(await filesAt(left, path)), ...(await filesAt(right, path))]);
    for (const file of files) {
      const [a, b] = await Promise.all([left, right].map((base) => readFile(join(base, file)).catch(() => undefined)));
      if (!a || !b || !a.equals(b)) differing.add(file);
    }
  }
  return [...differing].sort();
}

/**
 * Replaces a file or folder by a new one. Synchronous, so that no signal is handled while nothing is there; if it fails,
 * what was there is back.
 *
 * @param made the new one, on the same disk
 * @param aside where the old folder goes, to be removed by the caller
 */
export function replaceAt(place: string, made: string, aside: string): void {
  mkdirSync(dirname(place), { recursive: true });
  // The system replaces a file by itself, and no folder that has something in it.
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) {
    mkdirSync(dirname(aside), { recursive: true });
    renameSync(place, aside);
  }
  try {
    renameSync(made, place);
  } catch (error) {
    if (isFolder) renameSync(aside, place);
    throw error;
  }
}
