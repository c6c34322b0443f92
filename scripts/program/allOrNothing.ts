/** Changes of several files that are made as a whole or not at all, also when Ctrl-C ends the program. */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Does work that changes files, and puts all of them back unless it is done to its end.
 *
 * @param folder with the files
 * @param patterns of the files that the work may change, add or remove
 */
export async function allOrNothing<T>(folder: string, patterns: readonly string[], work: () => Promise<T>): Promise<T> {
  const files = (): string[] => globSync([...patterns], { cwd: folder });
  const before = new Map(files().map((file) => [file, readFileSync(join(folder, file))]));
  const undo = (): void => {
    for (const file of files()) if (!before.has(file)) rmSync(join(folder, file));
    for (const [file, contents] of before) writeFileSync(join(folder, file), contents);
  };
  const interrupted = (): never => {
    undo();
    process.exit(130);
  };
  for (const signal of signals) process.on(signal, interrupted);
  try {
    return await work();
  } catch (error) {
    undo();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
  }
}
