import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { isModelPage } from "../page/readPage.ts";
import { type Page, type PageSet, SourceError } from "./pageSet.ts";

const endings = /\.(txt|mdx?|html?)$/i;
/** Larger files are no pages. */
const mostBytes = 2_000_000;

async function pageFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name) && entry.name !== "llms.txt")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readFilePage(file: string, source: string): Promise<Page> {
  const { size } = await stat(file);
  if (size > mostBytes) throw new SourceError(`${source} has ${size} bytes. A page may have at most ${mostBytes}.`);
  return { source, text: await readFile(file, "utf8") };
}

/**
 * The pages in a file or a folder and below it: text, Markdown and HTML. In a folder, files that are about no model
 * are left out.
 *
 * @throws {SourceError} if there is nothing to read
 */
export async function pagesInFiles(path: string): Promise<PageSet> {
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) throw new SourceError(`There is no file or folder ${path}.`);
  if (info.isFile()) return { pages: [await readFilePage(path, basename(path))], unread: [], isWhole: false };
  const files = await pageFiles(path);
  const all = await Promise.all(files.map((file) => readFilePage(file, relative(path, file))));
  const pages = all.filter(({ text }) => isModelPage(text));
  if (pages.length === 0) {
    throw new SourceError(`No file in ${path} is a model page. Pages are .txt, .md, .mdx or .html files.`);
  }
  return { pages, unread: [], isWhole: false };
}
