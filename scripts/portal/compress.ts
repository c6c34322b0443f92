import { readFile, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { filesIn } from "./files.ts";

/** What compresses well. Fonts, pictures and the search index are compressed already. */
const texts = new Set([".css", ".csv", ".html", ".js", ".json", ".md", ".svg", ".txt", ".xml", ".yaml"]);
/** Below this many bytes, nothing worth mentioning is saved. */
const smallest = 300;

/** Puts a `.gz` beside every text of a folder, so that a plain file server can send it compressed. */
export async function compressTexts(folder: string): Promise<void> {
  const compress = async (file: string): Promise<void> => {
    const content = await readFile(file);
    if (content.length >= smallest) await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  };
  await Promise.all((await filesIn(folder)).filter((file) => texts.has(extname(file))).map(compress));
}
