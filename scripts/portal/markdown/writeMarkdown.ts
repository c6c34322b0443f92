/** Every page as Markdown beside it, and `llms.txt` and `llms-full.txt`, which lead to them. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { outputSentence } from "../../document/sentences.ts";
import type { Document } from "../../document/view.ts";
import { pagesIn } from "../files.ts";
import { markdownPath } from "../src/lib/markdownPath.ts";
import { elementsIn, type MarkdownPage, parseHtml, toMarkdown } from "./toMarkdown.ts";

/** A page with its address relative to the portal's root, such as `guides/errors/`. */
interface SitePage extends MarkdownPage {
  readonly path: string;
}

const groups = ["Start", "Guides", "Models", "Reference"] as const;

function groupOf(path: string): (typeof groups)[number] {
  if (path.startsWith("models/")) return "Models";
  if (path.startsWith("guides/")) return "Guides";
  return /^(reference|client)\//.test(path) ? "Reference" : "Start";
}

/** The addresses of the pages in the order of the sidebar. */
function sidebarOrder(html: string, base: string): string[] {
  const [sidebar = ""] = /<nav class="sidebar[\s\S]*?<\/nav>/.exec(html) ?? [];
  const links = elementsIn(parseHtml(sidebar), ({ tagName }) => tagName === "a");
  return links.map(({ properties }) => String(properties.href).slice(base.length));
}

/**
 * Turns an address in a page into one that works from anywhere: whole where the host is known, and to the Markdown of a
 * page instead of the page.
 */
function addressIn(path: string, root: URL, isSiteKnown: boolean): (href: string) => string {
  const written = (url: URL): string => (isSiteKnown ? url.href : url.pathname);
  return (href) => {
    const target = new URL(href, new URL(path, root));
    if (target.origin !== root.origin) return href;
    const inside = target.pathname.slice(root.pathname.length);
    const isPage = inside === "" || inside.endsWith("/");
    return written(new URL(isPage ? markdownPath(inside) : inside, root));
  };
}

/**
 * Pages that would make the one file of all too long to be read at once: of each model, operation and language, of what
 * the TypeScript client exports, and of what the document assumes.
 */
const standsAlone = (path: string): boolean =>
  /^(models|client|reference)\/./.test(path) || /^guides\/(clients|known-unknowns)\/$/.test(path);

/** What leads to every page, with one sentence about each. */
function index(document: Document, pages: readonly SitePage[], link: (path: string) => string): string {
  const about = new Map(document.models.map((model) => [`models/${model.slug}/`, outputSentence(model)]));
  const entry = ({ path, title, description }: SitePage): string => {
    const sentences = [description, about.get(path)].filter(Boolean).join(" ");
    return `- [${title}](${link(path)})${sentences && `: ${sentences}`}`;
  };
  const files = [
    `- [openapi.json](${link("openapi.json")}): the OpenAPI document`,
    `- [prices.json](${link("prices.json")}): the price of every combination of priced parameters, also as [CSV](${link("prices.csv")})`,
    `- [collection.json](${link("collection.json")}): every request, for Postman and Bruno`,
    `- [assistants/AGENTS.md](${link("assistants/AGENTS.md")}): rules for coding assistants that write programs for this API, also as a [skill](${link("assistants/pixelbyte/SKILL.md")}) and as a [rule for Cursor](${link("assistants/pixelbyte.mdc")})`,
    `- [llms-full.txt](${link("llms-full.txt")}): all pages but those of single models and operations, of the client's exports and of the programs of all languages, in one file`,
  ];
  return [
    `# ${document.title}`,
    `> ${document.summary}`,
    document.description.split(/^## /m, 1).join("").trim(),
    ...groups.map((group) =>
      [`## ${group}\n`, ...pages.filter(({ path }) => groupOf(path) === group).map(entry)].join("\n"),
    ),
    ["## Files\n", ...files].join("\n"),
    "",
  ].join("\n\n");
}

/**
 * Writes the Markdown of a built portal.
 *
 * @param folder the built portal
 * @param base the path below which it will be served
 * @param site the address of the host; empty where it is not known, and links then start at the root of the host
 */
export async function writeMarkdown(document: Document, folder: string, base: string, site: string): Promise<void> {
  const root = new URL(base.replace(/\/?$/, "/"), site || "http://portal");
  const files = (await pagesIn(folder)).filter((file) => file.endsWith("index.html"));
  const link = addressIn("", root, site !== "");
  const pages = await Promise.all(
    files.map(async (file): Promise<SitePage> => {
      const path = file
        .slice(folder.length)
        .replace(/^[\\/]/, "")
        .replaceAll("\\", "/")
        .replace(/index\.html$/, "");
      const html = await readFile(file, "utf8");
      return { path, ...(await toMarkdown(html, addressIn(path, root, site !== ""), link("llms.txt"))) };
    }),
  );
  const order = sidebarOrder(await readFile(join(folder, "quick-start/index.html"), "utf8"), root.pathname);
  const sorted = pages.toSorted((left, right) => order.indexOf(left.path) - order.indexOf(right.path));
  const general = sorted.filter(({ path }) => !standsAlone(path));
  await Promise.all([
    ...pages.map(({ path, markdown }) => writeFile(join(folder, markdownPath(path)), markdown)),
    writeFile(join(folder, "llms.txt"), index(document, sorted, link)),
    writeFile(join(folder, "llms-full.txt"), general.map(({ markdown }) => markdown).join("\n---\n\n")),
  ]);
}
