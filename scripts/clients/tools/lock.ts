import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { cache } from "./once.ts";

const failed = z.object({ code: z.string() });

/** Whether a process is running. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Takes a lock file, unless a running process has it. One that was left behind by a process that ended is nobody's. */
async function takes(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (failed.parse(error).code !== "EEXIST") throw error;
    const owner = Number(await readFile(file, "utf8").catch(() => ""));
    if (owner > 0 && !isRunning(owner)) await rm(file, { force: true });
    return false;
  }
}

/**
 * Does something while no other process does the same.
 *
 * @param name of what is done
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const file = join(cache, "locks", name);
  await mkdir(dirname(file), { recursive: true });
  while (!(await takes(file))) await pause(200);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
