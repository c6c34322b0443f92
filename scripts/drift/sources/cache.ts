import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../../document/root.ts";

const folder = join(root, "node_modules", ".cache", "drift");

const cachedSchema = z.object({ text: z.string(), etag: z.string().nullable(), lastModified: z.string().nullable() });
/** A page as it was fetched last, with what its server needs to tell whether it has changed. */
export type CachedPage = z.infer<typeof cachedSchema>;

const fileOf = (url: string): string => join(folder, `${createHash("sha256").update(url).digest("hex")}.json`);

/** What was fetched last; nothing if that is unknown or damaged. */
export async function readCached(url: string): Promise<CachedPage | undefined> {
  try {
    return cachedSchema.parse(JSON.parse(await readFile(fileOf(url), "utf8")));
  } catch {
    return undefined;
  }
}

export async function writeCached(url: string, page: CachedPage): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(url), JSON.stringify(page));
}
