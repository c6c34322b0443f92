/** Reads a page in any of the formats that the provider publishes it in. */
import { htmlLines } from "./html.ts";
import { type Line, tidy } from "./line.ts";
import { markdownLines } from "./markdown.ts";

/** The text of a page, copied from a browser. Cells of tables stand side by side without anything between them. */
const textLines = (page: string): Line[] =>
  page.split(/\r?\n/).map((text, index) => ({ number: index + 1, text: tidy(text) }));

const isHtml = (page: string): boolean => /^\s*(<!doctype html|<html|<body|<main|<article)/i.test(page);
const isMarkdown = (page: string): boolean => /^(#{1,6} \S|\|? *:?-{3,})/m.test(page);

/** The lines of a page: HTML, Markdown, or text copied from a browser. */
export function linesOf(page: string): Line[] {
  if (isHtml(page)) return htmlLines(page);
  return isMarkdown(page) ? markdownLines(page) : textLines(page);
}
