import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { exists } from "../../scripts/program/exists.ts";
import { allPages, type Site } from "./site.ts";

/** What one page has to offer to a link, and the links that it has itself. */
interface PageFacts {
  readonly url: string;
  readonly ids: ReadonlySet<string>;
  /** The ids of headings of a section that have no link to themselves. */
  readonly unlinked: readonly string[];
  readonly links: readonly string[];
}

/** Every link, script, style and picture of a portal that leads to nothing inside it, as `page -> address`. */
export async function brokenLinks(browser: Browser, site: Site): Promise<string[]> {
  const pages = await readPages(browser, site);
  const broken: string[] = [];
  for (const { url, links } of pages.values()) {
    for (const link of links) {
      if (!(await leadsSomewhere(link, site, pages))) broken.push(`${url} -> ${link}`);
    }
  }
  return broken;
}

/** The pages that no chain of links from the home page leads to. */
export async function unreachablePages(browser: Browser, site: Site): Promise<string[]> {
  const pages = await readPages(browser, site);
  const reached = new Set<string>();
  const follow = (url: string): void => {
    const page = pages.get(url);
    if (page === undefined || reached.has(url)) return;
    reached.add(url);
    for (const link of page.links) follow(link.replace(/#.*$/, ""));
  };
  follow(site.url);
  return [...pages.keys()].filter((url) => !reached.has(url));
}

/** Headings of a section that nobody can link to, as `page -> id`. */
export async function unlinkedHeadings(browser: Browser, site: Site): Promise<string[]> {
  const pages = await readPages(browser, site);
  return [...pages.values()].flatMap(({ url, unlinked }) => unlinked.map((id) => `${url} -> ${id}`));
}

const read = new WeakMap<Site, Promise<Map<string, PageFacts>>>();

/** The facts of every page, read once for a site. */
function readPages(browser: Browser, site: Site): Promise<Map<string, PageFacts>> {
  const known = read.get(site) ?? readAll(browser, site);
  read.set(site, known);
  return known;
}

/** Reads the pages as they are in the files: parsed by the browser, but neither shown nor run. */
async function readAll(browser: Browser, site: Site): Promise<Map<string, PageFacts>> {
  const page = await browser.newPage();
  const facts = new Map<string, PageFacts>();
  for (const path of await allPages(site)) {
    const url = site.url + path;
    const html = await readFile(join(site.folder, path, "index.html"), "utf8");
    const { ids, unlinked, links } = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "text/html");
      return {
        ids: [...parsed.querySelectorAll("[id]")].map(({ id }) => id),
        unlinked: [...parsed.querySelectorAll("main h2[id]:not(summary *)")]
          .map(({ id }) => id)
          .filter((id) => parsed.querySelector(`main a[href="#${id}"]`) === null),
        links: [...parsed.querySelectorAll("[href], [src]")].map(
          (one) => one.getAttribute("href") ?? one.getAttribute("src") ?? "",
        ),
      };
    }, html);
    facts.set(url, { url, ids: new Set(ids), unlinked, links: links.map((link) => new URL(link, url).href) });
  }
  await page.close();
  return facts;
}

async function leadsSomewhere(link: string, site: Site, pages: ReadonlyMap<string, PageFacts>): Promise<boolean> {
  const { origin, pathname, hash } = new URL(link);
  if (origin !== new URL(site.url).origin) return true;
  const target = pages.get(origin + pathname);
  if (target === undefined) return isFile(origin + pathname, site);
  return hash === "" || target.ids.has(decodeURIComponent(hash.slice(1)));
}

async function isFile(url: string, site: Site): Promise<boolean> {
  if (!url.startsWith(site.url) || url.endsWith("/")) return false;
  const file = join(site.folder, decodeURIComponent(url.slice(site.url.length)));
  return exists(file);
}
