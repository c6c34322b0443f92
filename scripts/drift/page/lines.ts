/** Reads a page in any of the formats that the provider publishes it in. */
import { htmlLines } from "./html.ts";
import { type Line, tidy } from "./line.ts";
import { markdownLines } from "./markdown.ts";

/** The text of a page, copied from a browser. Cells of tables stand side by side without anything between them. */
const textLines = (page: string): Line[] =>
  page.split(/\r?\n/).map((text, index) => ({ number: index + 1, text: tidy(text) }));

/** Components in Markdown begin with a capital, as in `<Note>`; saved pages may begin with a comment or any element. */
const isHtml = (page: string): boolean =>
  /^\s*<(!doctype\s|!--|HTML|[a-z][a-z0-9]*[\s>])/.test(page.replace(/^\s*<!DOCTYPE/, "<!doctype"));
const isMarkdown = (page: string): boolean => /^(#{1,6} \S|\|? *:?-{3,})/m.test(page);

/** The lines of a page: HTML, Markdown, or text copied from a browser. */
export function linesOf(page: string): Line[] {
  if (isHtml(page)) return htmlLines(page);
  return isMarkdown(page) ? markdownLines(page) : textLines(page);
}
