/** A built page as Markdown, for assistants and for people who copy. */
import type { Element, Nodes, Parents, Root } from "hast";
import { toText } from "hast-util-to-text";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** A page as Markdown. */
export interface MarkdownPage {
  readonly title: string;
  /** One sentence; empty for a page that has none. */
  readonly description: string;
  readonly markdown: string;
}

/** Elements that a page shows for the eye or the mouse only. */
const forEyes = new Set(["button", "copy-button", "footer", "input", "label", "legend", "script", "style", "svg"]);
/** Classes of what needs JavaScript, and of what the head of the Markdown says already. */
const elsewhere = new Set(["scripted", "kicker", "lede", "sl-anchor-link"]);

const classesOf = ({ properties: { className } }: Element): (string | number)[] =>
  Array.isArray(className) ? className : [];

const isOmitted = (node: Element): boolean =>
  forEyes.has(node.tagName) ||
  node.tagName === "h1" ||
  node.properties.dataMarkdown === "omit" ||
  classesOf(node).some((name) => elsewhere.has(String(name)));

/** Every element below a node that is wanted, in the order of the page. */
export function elementsIn(node: Nodes, isWanted: (element: Element) => boolean): Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => [
    ...(child.type === "element" && isWanted(child) ? [child] : []),
    ...elementsIn(child, isWanted),
  ]);
}

const element = (tagName: string, ...children: Element["children"]): Element => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const text = (value: string) => ({ type: "text", value }) as const;

/** Terms and their descriptions as a list with a line for each. */
function definitionList(list: Element): Element {
  const items: Element[] = [];
  for (const { tagName, children } of elementsIn(list, (node) => node.tagName === "dt" || node.tagName === "dd")) {
    if (tagName === "dt") items.push(element("li", element("strong", ...children), text(": ")));
    else items.at(-1)?.children.push(...children);
  }
  return element("ul", ...items);
}

/** The language of a block of code is where converters look for it. */
function codeBlock(block: Element): Element {
  const code = element("code", text(toText(block).replace(/\n$/, "")));
  code.properties.className = [`language-${block.properties.dataLanguage ?? "text"}`];
  return element("pre", code);
}

/** Leaves out what is for the eye only, and puts the rest into elements that have a form in Markdown. */
function simplify(parent: Parents, toAddress: (href: string) => string): void {
  const children: Nodes[] = [];
  for (const child of parent.children) {
    if (child.type === "comment" || (child.type === "element" && isOmitted(child))) continue;
    if (child.type !== "element") {
      children.push(child);
      continue;
    }
    const { dataMarkdownHeading: heading, href } = child.properties;
    if (child.tagName === "pre") children.push(codeBlock(child));
    else {
      simplify(child, toAddress);
      if (typeof heading === "string") children.push(element("h3", text(heading)));
      if (typeof href === "string") child.properties.href = toAddress(href);
      // A place on the same page has no address in Markdown.
      if (typeof href === "string" && href.startsWith("#")) children.push(...child.children);
      else children.push(child.tagName === "dl" ? definitionList(child) : child);
    }
  }
  Object.assign(parent, { children });
}

const parser = unified().use(rehypeParse);
const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", rule: "-", fences: true, resourceLink: true });

/** The HTML of a page as a tree. */
export const parseHtml = (html: string): Root => parser.parse(html);

/** The part of a page that is about its subject; only this is parsed, which is a quarter of the work. */
const contents = [/<div class="operations">[\s\S]*?<\/noscript>/, /<main[\s\S]*<\/main>/];

/**
 * @param html the page
 * @param toAddress turns the address of a link, as it is written in the page, into one that works in the Markdown
 * @param indexAddress where `llms.txt` is
 * @throws when the page has no heading
 */
export async function toMarkdown(
  html: string,
  toAddress: (href: string) => string,
  indexAddress: string,
): Promise<MarkdownPage> {
  const [found = ""] = contents.flatMap((part) => part.exec(html)?.[0] ?? []);
  const main = parseHtml(found);
  const [heading] = elementsIn(main, ({ tagName }) => tagName === "h1");
  if (heading === undefined) throw new Error("A page without a heading cannot become Markdown");
  const title = toText(heading).replaceAll(/\s+/g, " ").trim();
  const [lede] = elementsIn(main, (node) => classesOf(node).includes("lede"));
  const description = lede ? toText(lede) : "";
  simplify(main, toAddress);
  const body = writer.stringify(await writer.run(main));
  const start = [`# ${title}`, ...(description ? [`> ${description}`] : []), `All pages: [llms.txt](${indexAddress})`];
  return { title, description, markdown: `${start.join("\n\n")}\n\n${body}` };
}
