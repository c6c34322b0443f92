import type { Line } from "./line.ts";

/** The headings that a model's page is divided by. */
const headings = ["Request Body", "Pricing", "Response", "Code Examples"] as const;
type Heading = (typeof headings)[number];

/** A heading without what sites put around it: a number, an anchor, a link to itself. */
const plain = (text: string): string => text.replace(/\{#[^}]*\}$/, "").replaceAll(/^[^a-z]+|[^a-z]+$/gi, "");

/** The heading that a line is, if it is one. */
function headingAt({ text, cells }: Line): Heading | undefined {
  if (cells !== undefined) return undefined;
  const words = plain(text);
  // In lower case it is the name of a field.
  if (!/^[A-Z]/.test(words)) return undefined;
  return headings.find((heading) => heading.toLowerCase() === words.toLowerCase());
}

/**
 * The lines below a heading, up to the next one. Empty if the page has no such heading. A list of what is on the page has
 * the same words, with nothing between them.
 */
export function sectionOf(lines: readonly Line[], heading: Heading): readonly Line[] {
  let current: Heading | undefined;
  return lines.filter((line) => {
    const begins = headingAt(line);
    current = begins ?? current;
    return begins === undefined && current === heading;
  });
}
