import { appendFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { SharedLines } from "./coverage.ts";

/**
 * A file to which several mocks append, each line at once. Whoever reads it sees what all of them have written.
 *
 * @throws {TypeError} if the file cannot be written
 */
export function sharedFile(path: string): SharedLines {
  try {
    appendFileSync(path, "");
  } catch (error) {
    throw new TypeError(`The coverage cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  return {
    add: (line) => appendFileSync(path, `${line}\n`),
    all: async () => (await readFile(path, "utf8")).split("\n"),
  };
}
