/** Where the files of a job go. */
import { rm, stat, writeFile } from "node:fs/promises";
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

/** The file in which a download is kept until it is whole. */
export const partOf = (path: string): string => `${path}.part`;

/** Writes an empty file, and removes it again. One that exists may be the download of another run. */
async function tryToWrite(path: string): Promise<void> {
  const part = partOf(path);
  if ((await takenOf([part])).length > 0) return;
  try {
    await writeFile(part, "", { flag: "wx" });
    await rm(part);
  } catch (error) {
    throw new UsageError(`-o ${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/**
 * Sees to it, before anything is spent, that a file can be written.
 *
 * @throws {UsageError} if there is something already, or no folder to write to
 */
export async function checkTarget(path: string | undefined, force = false): Promise<void> {
  if (path === undefined) return;
  if (/[/\\]$/.test(path)) throw new UsageError(`-o ${JSON.stringify(path)} ends with a slash. Add a file name.`);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new UsageError(`-o ${path} is a folder. Add a file name.`);
  if (found !== undefined && !force)
    throw new UsageError(`-o ${path} already exists. Choose another file, or add --force.`);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new UsageError(`-o ${path}: there is no folder ${dirname(path)}.`);
  await tryToWrite(path);
}
