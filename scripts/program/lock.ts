/**
 * Locks that processes take in turn. A lock is a folder of numbered files, of which the highest counts: it has the id of the
 * process that holds the lock, or nothing when that has let go. Whoever is next makes the file with the next number, which
 * only one process can. The highest file is never removed, so that a process that was slow to look takes nobody's lock.
 */
import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How long at most until a process looks again whether a lock is free, in milliseconds. */
const longestPause = 200;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const numbersIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);

async function isHeld(file: string): Promise<boolean> {
  const owner = Number(await readFile(file, "utf8").catch(() => ""));
  return owner > 0 && isRunning(owner);
}

/** Makes a file that has its whole content from the start. @returns whether there was none */
async function makes(folder: string, name: string, content: string): Promise<boolean> {
  const draft = join(folder, `draft-${randomUUID()}`);
  await writeFile(draft, content);
  try {
    await link(draft, join(folder, name));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** @returns the file by which this process now holds the lock; nothing if another one holds it */
async function take(folder: string): Promise<string | undefined> {
  const last = Math.max(0, ...(await numbersIn(folder)));
  if (await isHeld(join(folder, String(last)))) return undefined;
  const next = last + 1;
  if (!(await makes(folder, String(next), String(process.pid)))) return undefined;
  const numbers = await numbersIn(folder);
  // While this process looked, others may have come and gone, and cleared away what they found.
  const isLate = numbers.some((number) => number > next);
  const old = isLate ? [next] : numbers.filter((number) => number < next);
  await Promise.all(old.map((number) => rm(join(folder, String(number)), { force: true })));
  return isLate ? undefined : join(folder, String(next));
}

/**
 * Does something while no other process does the same. A lock whose process has ended is free.
 *
 * @param lock the folder of the lock
 */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await mkdir(lock, { recursive: true });
  let held = await take(lock);
  for (let wait = 5; held === undefined; wait = Math.min(2 * wait, longestPause)) {
    await pause(wait);
    held = await take(lock);
  }
  try {
    return await work();
  } finally {
    await writeFile(held, "");
  }
}
