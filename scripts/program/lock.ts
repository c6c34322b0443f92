/**
 * Locks that processes take in turn. A lock is a folder of numbered files, of which the highest counts: it has the id of the
 * process that holds the lock, or nothing when that has let go. Whoever is next makes the file with the next number, which
 * only one process can. The highest file is never removed, so that a process that was slow to look takes nobody's lock.
 */
import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode } from "./errorCode.ts";

/** After how long a process says what it waits for, in milliseconds. */
const patience = 30_000;

/** How long at most until a process looks again whether a lock is free, in milliseconds. */
const longestPause = 200;

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to another user.
    return errorCode(error) === "EPERM";
  }
}

const numbersIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);

const ownerOf = async (file: string): Promise<number> => Number(await readFile(file, "utf8").catch(() => ""));

async function isHeld(file: string): Promise<boolean> {
  const owner = await ownerOf(file);
  return owner > 0 && isRunning(owner);
}

/** The id of a process may belong to another one by now, which never lets go. */
async function tellOwner(lock: string): Promise<void> {
  const owner = await ownerOf(join(lock, String(Math.max(0, ...(await numbersIn(lock))))));
  if (owner > 0)
    console.error(
      `Waiting for process ${owner}, which holds ${lock}. If it does other work, delete the files in that folder.`,
    );
}

/** Makes a file that has its whole content from the start. @returns whether there was none */
async function makes(folder: string, name: string, content: string): Promise<boolean> {
  const draft = join(folder, `draft-${randomUUID()}`);
  await writeFile(draft, content);
  try {
    await link(draft, join(folder, name));
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
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
 * @param quietFor after how long it says on stderr what it waits for, in milliseconds
 */
export async function alone<T>(lock: string, work: () => Promise<T>, quietFor = patience): Promise<T> {
  await mkdir(lock, { recursive: true });
  let held = await take(lock);
  let waited = 0;
  for (let wait = 5; held === undefined; wait = Math.min(2 * wait, longestPause)) {
    await pause(wait);
    if (waited < quietFor && waited + wait >= quietFor) await tellOwner(lock);
    waited += wait;
    held = await take(lock);
  }
  try {
    return await work();
  } finally {
    await writeFile(held, "");
  }
}
