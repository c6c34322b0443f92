import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LanguageId } from "../../../scripts/portal/src/lib/languages.ts";
import { webhookPrograms } from "../../../scripts/portal/src/lib/webhookPrograms.ts";
import { type Command, programFolder, run } from "../samples.ts";
import type { Vector } from "./vectors.ts";

export interface Driver {
  /** The file beside this one that calls the sample. */
  readonly driver: string;
  /** Where it has to stand beside the sample. Without it, under its own name. */
  readonly as?: string;
  /** What has to be done before it can be started. */
  readonly prepare?: readonly Command[];
  readonly start: Command;
}

/** What the sample of a language says of each vector, as it is printed. */
export async function verdicts(id: LanguageId, vectors: readonly Vector[], given: Driver): Promise<string[]> {
  const sample = webhookPrograms.find(({ language }) => language.id === id);
  if (sample === undefined) throw new Error(`There is no webhook sample in ${id}`);
  const { path, remove } = await programFolder();
  try {
    await mkdir(join(path, dirname(sample.file)), { recursive: true });
    await writeFile(join(path, sample.file), sample.code);
    const driver = fileURLToPath(new URL(given.driver, import.meta.url));
    await copyFile(driver, join(path, given.as ?? given.driver));
    for (const command of given.prepare ?? []) await run(command, path);
    const values = vectors.flatMap(({ secret, timestamp, signature, body }) => [secret, timestamp, signature, body]);
    return (await run([...given.start, ...values], path)).trim().split("\n");
  } finally {
    await remove();
  }
}
