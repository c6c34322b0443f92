/** Files that are removed when their work is done, or when the program ends before, as by Ctrl-C. */
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const unfinished = new Set<string>();

function removeAll(): void {
  for (const path of unfinished) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}

/** Without a listener, a signal ends a program without its `exit` event. */
const interrupted = (): never => process.exit(130);

/**
 * Removes a file or folder if the program ends before it is finished.
 *
 * @returns what says that it is finished
 */
export function removeOnExit(path: string): () => void {
  if (unfinished.size === 0) process.on("exit", removeAll).on("SIGINT", interrupted).on("SIGTERM", interrupted);
  unfinished.add(path);
  return () => {
    unfinished.delete(path);
    // Signals are the program's own again.
    if (unfinished.size === 0) process.off("exit", removeAll).off("SIGINT", interrupted).off("SIGTERM", interrupted);
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
