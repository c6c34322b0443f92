/** Links that work with and without a slash at the end of the page's address, on hosts that do not redirect. */
import { readFile, writeFile } from "node:fs/promises";
import { pagesIn } from "./files.ts";

/** A link of a page to its own portal that depends on the address of the page. */
const relative = /(<a\s[^>]*?href=")(\.\.?\/[^"]*)"/g;

/**
 * Makes the relative links of every page start at the root of the host.
 *
 * @param base the path below which the portal will be served
 */
export async function anchorLinks(folder: string, base: string): Promise<void> {
  const root = new URL(base.replace(/\/?$/, "/"), "http://portal");
  await Promise.all(
    (await pagesIn(folder)).map(async (file) => {
      const html = await readFile(file, "utf8");
      const path = file.slice(folder.length).replaceAll("\\", "/").replace(/^\//, "");
      const page = new URL(path, root);
      const anchored = html.replace(relative, (_, start: string, href: string) => {
        const { pathname, hash } = new URL(href, page);
        return `${start}${pathname}${hash}"`;
      });
      if (anchored !== html) await writeFile(file, anchored);
    }),
  );
}
