/** Reads a page in any of the formats that the provider publishes it in. */
import { htmlLines } from "./html.ts";
import { type Line, tidy } from "./line.ts";
import { markdownLines } from "./markdown.ts";

/** The text of a page, copied from a browser. Cells of tables stand side by side without anything between them. */
const textLines = (page: string): Line[] =>
  page.split(/\r?\n/).map((text, index) => ({ number: index + 1, text: tidy(text) }));

const isMarkdown = (page: string): boolean => /^(#{1,6} \S|\|? *:?-{3,})/m.test(page);

const comments = /^(?:\s*<!--[\s\S]*?-->)*\s*/;
const block = /^<(?:!doctype|html|head|body|main|article|section|div|table)\b/;
const element = /^<[a-z][a-z0-9]*[\s>]/;

/**
 * Saved pages begin with a block, after a comment or not. Markdown may begin with a comment too, with an element such as
 * `<a id="top">`, or with a component, whose name begins with a capital: `<Note>`.
 */
function isHtml(page: string): boolean {
  const start = page.replace(comments, "").replace(/^<(?:!DOCTYPE|HTML)\b/, (tag) => tag.toLowerCase());
  return block.test(start) || (element.test(start) && !isMarkdown(page));
}

/** The lines of a page: HTML, Markdown, or text copied from a browser. */
export function linesOf(page: string): Line[] {
  if (isHtml(page)) return htmlLines(page);
  return isMarkdown(page) ? markdownLines(page) : textLines(page);
}
