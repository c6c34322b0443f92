/** The files of the records. */
import { globSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../../document/root.ts";
import { type PageRecord, recordFileOf, recordSchema, recordsFolder } from "./record.ts";

/** A record and its file, relative to the repository. */
export interface RecordFile {
  readonly file: string;
  readonly record: PageRecord;
}

/**
 * Every record, in the order of their files.
 *
 * @throws if one does not have the shape of a record, naming its file
 */
export const readRecords = (folder = root): RecordFile[] =>
  globSync(`${recordsFolder}/**/*.json`, { cwd: folder })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted()
    .map((file) => {
      const { success, data, error } = recordSchema.safeParse(JSON.parse(readFileSync(join(folder, file), "utf8")));
      if (success) return { file, record: data };
      throw new Error(
        `${file} is no record of a page. Write it with npm run drift -- --record <page>: ${error.message}`,
      );
    });

/** Writes the record of a page, replacing an earlier one. Resolves to its file, relative to the repository. */
export async function writeRecord(record: PageRecord, folder = root): Promise<string> {
  const file = recordFileOf(record.slug);
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), `${JSON.stringify(record, null, 2)}\n`);
  return file;
}
