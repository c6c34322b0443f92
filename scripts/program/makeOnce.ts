import { mkdir, rename } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { exists } from "./exists.ts";
import { alone } from "./lock.ts";
import { inTemporaryFolder } from "./temporary.ts";

/**
 * Makes a folder unless it exists. Processes that come meanwhile wait for it. It is made beside its place and moved there
 * in one step, so that a run that was stopped leaves nothing half done.
 *
 * @param place where the folder stays, for later runs too; its path names all that it depends on
 * @param make fills the folder that it is given
 */
export async function makeOnce(place: string, make: (staging: string) => Promise<void>): Promise<void> {
  if (await exists(place)) return;
  const beside = dirname(place);
  await mkdir(beside, { recursive: true });
  await alone(`${place}.locks`, async () => {
    if (await exists(place)) return;
    await inTemporaryFolder(
      `${basename(place)}-`,
      async (staging) => {
        await make(staging);
        await rename(staging, place);
      },
      beside,
    );
  });
}
