import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A comment that tells the compiler to ignore the next line, on the line itself: there it does nothing. */
const moved = /\n(?=[^\n]*\/\*\* @ts-ignore\b[^\n]*\*\/)/g;

/**
 * Makes declarations of bundled packages compile as they do in those packages. Zod asks the compiler to ignore some lines, and
 * bundling puts the comment that says so onto the line itself. Lines stay where they are, as the maps have them.
 *
 * @param dist the folder of the declarations
 */
export async function keepIgnoredLines(dist: string): Promise<void> {
  for (const name of (await readdir(dist)).filter((file) => file.endsWith(".d.ts"))) {
    const text = await readFile(join(dist, name), "utf8");
    const kept = text.replaceAll(moved, " // @ts-ignore\n");
    if (kept !== text) await writeFile(join(dist, name), kept);
  }
}
