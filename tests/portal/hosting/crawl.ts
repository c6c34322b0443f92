/** Follows everything that the files of a site lead to, over HTTP. */
import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

interface Found {
  readonly links: readonly string[];
  /** What an anchor can lead to; undefined where any will do, as in a file that is no page. */
  readonly ids?: ReadonlySet<string>;
}

const attributes = ["href", "src", "poster", "action", "data", "content", "srcSet"] as const;
/** Only some of what `content` of a `meta` holds is an address. */
const isAddress = (text: string): boolean => /^(https?:\/\/|\.{0,2}\/)/.test(text);

function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== "element") continue;
    yield child;
    yield* elementsOf(child);
    if (child.content !== undefined) yield* elementsOf(child.content);
  }
}

const urlsOfStyle = (css: string): string[] =>
  [...css.matchAll(/(?:url\(|@import )\s*["']?([^"')\s]+)/g)].map(([, url = ""]) => url);

/** The code of inline scripts is not read: it may hold templates of addresses. */
function inPage(html: string): Found {
  const ids = new Set<string>();
  const links: string[] = [];
  for (const { tagName, properties, children } of elementsOf(unified().use(rehypeParse).parse(html))) {
    if (properties.id !== undefined) ids.add(String(properties.id));
    for (const name of attributes) {
      const value = properties[name];
      if (value === undefined || value === null || typeof value === "boolean") continue;
      const text = String(value);
      if (name === "srcSet") links.push(...text.split(",").map((one) => one.trim().split(" ")[0] ?? ""));
      else if (name !== "content" || isAddress(text)) links.push(text);
    }
    if (properties.style !== undefined) links.push(...urlsOfStyle(String(properties.style)));
    const [text] = children;
    if (tagName === "style" && text?.type === "text") links.push(...urlsOfStyle(text.value));
  }
  return { links, ids };
}

const inMarkdown = (text: string): string[] =>
  [...text.replaceAll(/^ *(```+).*?^ *\1|`[^`\n]*`/gms, "").matchAll(/\]\(<?([^)\s>]+)>?\)/g)].map(
    ([, url = ""]) => url,
  );

/** By the type of a file, what it leads to. */
const readers: Readonly<Record<string, (text: string) => Found>> = {
  "text/html": inPage,
  "text/css": (text) => ({ links: urlsOfStyle(text) }),
  "text/markdown": (text) => ({ links: inMarkdown(text) }),
  "text/plain": (text) => ({ links: inMarkdown(text) }),
  "text/javascript": (text) => ({
    links: [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, url = ""]) => url),
  }),
  "application/xml": (text) => ({ links: [...text.matchAll(/<loc>([^<]+)/g)].map(([, url = ""]) => url) }),
};

/** What came of a crawl. */
export interface Crawl {
  /** The addresses of all files that were found. */
  readonly files: ReadonlySet<string>;
  /** What leads to nothing, or out of the site on its own host: `file -> address`. */
  readonly broken: readonly string[];
}

/**
 * Crawls a site.
 *
 * @param start where it begins; nothing of the same host is outside this path
 * @param published the address of the host that the pages name, which stands for the host that is crawled
 */
export async function crawl(start: string, published: string): Promise<Crawl> {
  const { origin } = new URL(start);
  const found = new Map<string, Found | undefined>();
  const edges: [from: string, to: URL][] = [];
  const waiting = [start];
  for (const file of waiting) {
    if (found.has(file)) continue;
    const response = await fetch(file, { redirect: "manual" });
    const text = await response.text();
    const type = response.headers.get("content-type") ?? "";
    const read = readers[type]?.(text) ?? { links: [] };
    found.set(file, response.status === 200 ? read : undefined);
    if (response.status !== 200) continue;
    for (const link of read.links) {
      // Without the address of its host, a link of a published site leads to where it is served.
      const to = new URL(published === "" ? link : link.replace(published, origin), file);
      if (to.origin !== origin) continue;
      edges.push([file, to]);
      waiting.push(origin + to.pathname);
    }
  }
  const leadsSomewhere = ({ pathname, hash }: URL): boolean => {
    const file = found.get(origin + pathname);
    if (file === undefined || !(origin + pathname).startsWith(start)) return false;
    // Behind `#/`, the reference keeps addresses of its own.
    return hash === "" || hash.startsWith("#/") || (file.ids?.has(decodeURIComponent(hash.slice(1))) ?? true);
  };
  const broken = edges.filter(([, to]) => !leadsSomewhere(to)).map(([from, to]) => `${from} -> ${to.href}`);
  return { files: new Set(found.keys()), broken: [...new Set(broken)] };
}
