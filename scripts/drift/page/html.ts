import type { Element, ElementContent, Root, RootContent } from "hast";
import { toText } from "hast-util-to-text";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { type Line, tidy } from "./line.ts";

const blocks = new Set(
  "address article aside body dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);
const unread = new Set(["head", "script", "style", "nav", "footer", "template", "svg"]);

const isElement = (node: Root | RootContent): node is Element => node.type === "element";
const holdsBlock = ({ children }: Element): boolean =>
  children.some((child) => isElement(child) && (blocks.has(child.tagName) || holdsBlock(child)));
const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

const rowOf = (row: Element): Line => {
  const cells = row.children.filter(isElement).map((cell) => tidy(toText(cell)));
  return { number: lineOf(row), text: cells.join(""), cells };
};

/** Every line of a block of code is a line of the page. */
const codeLines = (block: Element): Line[] =>
  toText(block, { whitespace: "pre" })
    .split("\n")
    .map((text, index) => ({ number: lineOf(block) + index, text: tidy(text) }));

function linesIn(node: ElementContent | RootContent): Line[] {
  if (node.type === "text") return [{ number: lineOf(node), text: tidy(node.value) }];
  if (!isElement(node) || unread.has(node.tagName)) return [];
  if (node.tagName === "tr") return [rowOf(node)];
  if (node.tagName === "pre") return codeLines(node);
  if (holdsBlock(node)) return node.children.flatMap(linesIn);
  return toText(node)
    .split("\n")
    .map((text) => ({ number: lineOf(node), text: tidy(text) }));
}

/** The lines of an HTML page, without its navigation. */
export function htmlLines(page: string): Line[] {
  const { children } = unified().use(rehypeParse).parse(page);
  return children.flatMap(linesIn).filter(({ text, cells }) => text !== "" || cells !== undefined);
}
