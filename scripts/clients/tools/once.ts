import { access, mkdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { root } from "../../document/root.ts";
import { inTemporaryFolder } from "../../program/temporary.ts";

/** Where generators, and what compilers may use again, are kept. */
export const cache = join(root, "node_modules/.cache/pixelbyte-openapi/clients");

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Makes a folder in the cache, unless it is there. It is made beside and moved into place, so a run that was stopped
 * leaves nothing half done, and two at a time do not disturb each other.
 *
 * @param name a name that changes with the contents, such as one with a version in it
 * @returns the folder
 */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const place = join(cache, name);
  if (await exists(place)) return place;
  await mkdir(dirname(place), { recursive: true });
  await inTemporaryFolder(
    `${basename(place)}-`,
    async (staging) => {
      await make(staging);
      await rename(staging, place);
    },
    dirname(place),
  ).catch(async (error: unknown) => {
    if (!(await exists(place))) throw error;
  });
  return place;
}
