import type { Line } from "./line.ts";

/** The headings that a model's page is divided by. */
const headings = new Set(["Request Body", "Pricing", "Response", "Code Examples"]);

/** The lines below a heading, up to the next one. Empty if the page has no such heading. */
export function sectionOf(lines: readonly Line[], heading: string): readonly Line[] {
  const start = lines.findIndex(({ text }) => text === heading);
  if (start < 0) return [];
  const end = lines.findIndex(({ text }, index) => index > start && headings.has(text));
  return lines.slice(start + 1, end < 0 ? undefined : end);
}
