import { access, mkdir, mkdtemp, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Whether this process now holds the lock. That of a process that has ended is removed, for the next try. */
async function takes(lock: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch {
    const owner = Number(await readFile(lock, "utf8").catch(() => ""));
    if (owner > 0 && !isRunning(owner)) await rm(lock, { force: true });
    return false;
  }
}

/**
 * Makes a folder unless it exists, once for all test files: those that come meanwhile wait for it. It is made beside
 * its place and moved there in one step, so that a run that was stopped leaves nothing half done.
 *
 * @param place where the folder stays, for later runs too; its path names all that it depends on
 * @param make fills the folder that it is given
 */
export async function makeOnce(place: string, make: (staging: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const lock = `${place}.lock`;
  while (!(await exists(place))) {
    if (!(await takes(lock))) {
      await setTimeout(100);
      continue;
    }
    const staging = await mkdtemp(`${place}-`);
    try {
      await make(staging);
      await rename(staging, place);
    } finally {
      await rm(staging, { recursive: true, force: true });
      await rm(lock, { force: true });
    }
  }
}
