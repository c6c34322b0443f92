/** Files that are removed when their work is done, or when the program ends before, as by Ctrl-C. */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const unfinished = new Set<string>();

function removeAll(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

const signals = ["SIGINT", "SIGTERM"] as const;
let before = async (): Promise<void> => {};

/** A signal would end the program without its `exit` event. */
async function interrupted(): Promise<never> {
  await before();
  process.exit(130);
}

/** What has to be done first when Ctrl-C ends the program, such as to end others. */
export function beforeInterruption(work: () => Promise<void>): void {
  before = work;
}

/**
 * Removes a file or folder if the program ends before it is finished.
 *
 * @returns what says that it is finished
 */
export function removeOnExit(path: string): () => void {
  if (unfinished.size === 0) {
    process.on("exit", removeAll);
    for (const signal of signals) process.on(signal, interrupted);
  }
  unfinished.add(path);
  return () => {
    unfinished.delete(path);
    if (unfinished.size > 0) return;
    process.off("exit", removeAll);
    for (const signal of signals) process.off(signal, interrupted);
  };
}

/**
 * Works in a new folder, and removes it whatever happens.
 *
 * @param prefix of its name
 * @param within the folder that it is made in
 */
export async function inTemporaryFolder<T>(
  prefix: string,
  work: (folder: string) => Promise<T>,
  within = tmpdir(),
): Promise<T> {
  const folder = await mkdtemp(join(within, prefix));
  const finished = removeOnExit(folder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    finished();
  }
}
