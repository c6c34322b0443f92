import { join } from "node:path";
import { root } from "../../document/root.ts";
import { makeOnce } from "../../program/makeOnce.ts";

/** Where generators, and what compilers may use again, are kept. */
export const cache = join(root, "node_modules/.cache/pixelbyte-openapi/clients");

/**
 * Makes a folder in the cache, unless it is there.
 *
 * @param name a name that changes with the contents, such as one with a version in it
 * @returns the folder
 */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const place = join(cache, name);
  await makeOnce(place, make);
  return place;
}
