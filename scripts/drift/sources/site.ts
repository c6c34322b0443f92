import { isModelPage } from "../page/readPage.ts";
import type { Fetcher } from "./fetchPage.ts";
import { type Page, type PageSet, SourceError } from "./pageSet.ts";

/** An index of pages: `llms.txt`, by which documentation sites list theirs. */
const isIndex = (url: URL): boolean => url.pathname.endsWith("/llms.txt");
/** More pages than any catalogue of models has. */
const mostPages = 1_000;

/** The addresses in an index, each once. Only those of the index's own host are visited. */
function linksIn(index: string, base: URL): string[] {
  const links = [...index.matchAll(/\]\(([^)\s]+)\)|^\s*-?\s*(https?:\/\/\S+)\s*$/gm)].map(
    ([, inBrackets, plain]) => new URL(inBrackets ?? plain ?? "", base),
  );
  return [...new Set(links.filter(({ host }) => host === base.host).map(({ href }) => href))];
}

/** Whether an address is that of a model: documentation sites keep these below `models`. */
const isBelowModels = (url: string): boolean => /\/models\//.test(new URL(url).pathname);

async function pagesOf(index: string, base: URL, fetcher: Fetcher, told: (line: string) => void): Promise<PageSet> {
  const all = linksIn(index, base);
  const below = all.filter(isBelowModels);
  const links = below.length > 0 ? below : all;
  if (links.length === 0) throw new SourceError(`${base.href} lists no pages on ${base.host}.`);
  if (links.length > mostPages)
    throw new SourceError(`${base.href} lists ${links.length} pages. At most ${mostPages} are fetched.`);
  const pages: Page[] = [];
  const unread: { source: string; message: string }[] = [];
  for (const [at, source] of links.entries()) {
    told(`${at + 1} of ${links.length}: ${source}`);
    try {
      const text = await fetcher.text(source);
      if (isModelPage(text)) pages.push({ source, text });
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      unread.push({ source, message: error.message });
    }
  }
  return { pages, unread, isWhole: true };
}

/**
 * The page at an address, or all pages that an `llms.txt` lists, one after the other.
 *
 * @param told gets a line before each page of an index
 * @throws {SourceError} if the page or the index cannot be had
 */
export async function pagesAt(url: URL, fetcher: Fetcher, told: (line: string) => void): Promise<PageSet> {
  const text = await fetcher.text(url.href);
  if (isIndex(url)) return pagesOf(text, url, fetcher, told);
  return { pages: [{ source: url.href, text }], unread: [], isWhole: false };
}
