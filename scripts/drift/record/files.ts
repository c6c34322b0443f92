/** The files of the records. Each ends with a digest of its facts, by which a fact that was edited by hand is found. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type JsonObject, objectOf } from "../../document/json.ts";
import { root } from "../../document/root.ts";
import { type PageRecord, recordFileOf, recordSchema, recordsFolder } from "./record.ts";

/** A record and its file, relative to the repository. */
export interface RecordFile {
  readonly file: string;
  readonly record: PageRecord;
}

const digestOf = (facts: JsonObject | PageRecord): string =>
  createHash("sha256").update(JSON.stringify(facts)).digest("base64url");

/** The record in a file. Throws if the file has another structure, or was edited. */
function readRecord(folder: string, file: string): PageRecord {
  const { digest, ...facts } = objectOf(JSON.parse(readFileSync(join(folder, file), "utf8")));
  const { success, data, error } = recordSchema.safeParse(facts);
  const remedy = "Write it with npm run drift -- --record <page>";
  if (!success) throw new Error(`${file} is no record of a page. ${remedy}: ${error.message}`);
  if (digest !== digestOf(facts)) throw new Error(`${file} was edited by hand, so it proves nothing. ${remedy}.`);
  return data;
}

/**
 * Every record, in the order of their files.
 *
 * @throws if one is not as it was recorded, naming its file
 */
export const readRecords = (folder = root): RecordFile[] =>
  globSync(`${recordsFolder}/**/*.json`, { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted()
    .map((file) => ({ file, record: readRecord(folder, file) }));

/**
 * Writes the records of pages, each of another model, replacing earlier ones: nothing is replaced before all are written.
 * Resolves to their files, relative to the repository.
 */
export async function writeRecords(records: readonly PageRecord[], folder = root): Promise<string[]> {
  const files = records.map((record) => {
    const file = recordFileOf(record.slug);
    const text = `${JSON.stringify({ ...record, digest: digestOf(record) }, null, 2)}\n`;
    return { file, text, path: join(folder, file), part: join(folder, `${file}.part`) };
  });
  try {
    for (const { path, part, text } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(part, text);
    }
    for (const { path, part } of files) await rename(part, path);
  } finally {
    await Promise.all(files.map(({ part }) => rm(part, { force: true })));
  }
  return files.map(({ file }) => file);
}
