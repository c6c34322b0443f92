import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../document/root.ts";

/** What npm packs only if the manifest names it. */
export const packedTexts: readonly string[] = ["CHANGELOG.md"];

/**
 * Copies what people read of a package.
 *
 * @param source the folder beside its sources, relative to the repository
 * @param folder of the package
 */
export async function copyTexts(source: string, folder: string): Promise<void> {
  for (const name of ["README.md", ...packedTexts]) await copyFile(join(root, source, name), join(folder, name));
  await copyFile(join(root, "LICENSE"), join(folder, "LICENSE"));
}
