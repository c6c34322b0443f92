/** Where the files of a job go. */
import { stat } from "node:fs/promises";
import { dirname, format, parse } from "node:path";
import { UsageError } from "../failure.ts";

/** The name of each file of a job: `cat.png`, `cat-2.png` ... */
export function fileNames(path: string, count: number): string[] {
  const { dir, name, ext } = parse(path);
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? path : format({ dir, name: `${name}-${index + 1}`, ext }),
  );
}

/** Those of some names that there is something under. */
export async function takenOf(names: readonly string[]): Promise<string[]> {
  const found = await Promise.all(names.map((name) => stat(name).catch(() => undefined)));
  return names.filter((_, index) => found[index] !== undefined);
}

/**
 * Sees to it, before anything is spent, that a file can be written.
 *
 * @throws {UsageError} if there is something already, or no folder to write to
 */
export async function checkTarget(path: string | undefined, force = false): Promise<void> {
  if (path === undefined) return;
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new UsageError(`-o ${path} is a folder. Name a file in it.`);
  if (found !== undefined && !force) throw new UsageError(`-o ${path} exists. Name another file, or add --force.`);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new UsageError(`-o ${path}: there is no folder ${dirname(path)}.`);
}
