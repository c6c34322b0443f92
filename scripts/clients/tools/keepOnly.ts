import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Removes all that a generator made but these files and folders, given from `out` on. */
export async function keepOnly(out: string, kept: readonly string[]): Promise<void> {
  const aside = `${out}.kept`;
  await rm(aside, { recursive: true, force: true });
  for (const path of kept) {
    await mkdir(dirname(join(aside, path)), { recursive: true });
    await rename(join(out, path), join(aside, path));
  }
  await rm(out, { recursive: true });
  await rename(aside, out);
}
