import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Every file below a folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Every page below a folder. */
export const pagesIn = async (folder: string): Promise<string[]> =>
  (await filesIn(folder)).filter((file) => file.endsWith(".html"));
