/** A part of a Markdown text: a heading, if it begins with one, and what follows. */
export interface MarkdownSection {
  readonly heading?: { readonly level: 2 | 3 | 4; readonly text: string; readonly id: string };
  readonly text: string;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}. -]/gu, "")
    .trim()
    .replaceAll(" ", "-");

const levelOf = (marks: string): 2 | 3 | 4 => (marks.length === 2 ? 2 : marks.length === 3 ? 3 : 4);

/**
 * The parts of a Markdown text. The id of a heading has those of the headings above it, so that the same one may stand
 * below several: `0.2.0-fixes`.
 */
export function markdownSections(source: string): MarkdownSection[] {
  const above: string[] = [];
  const sections: { heading?: NonNullable<MarkdownSection["heading"]>; lines: string[] }[] = [{ lines: [] }];
  let isCode = false;
  for (const line of source.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    // A comment in code looks like a heading.
    const [, marks, text] = (!isCode && /^(#{2,4}) (.+)$/.exec(line)) || [];
    if (marks === undefined || text === undefined) {
      sections.at(-1)?.lines.push(line);
      continue;
    }
    const level = levelOf(marks);
    above.length = level - 2;
    above[level - 2] = slug(text);
    sections.push({ heading: { level, text: text.trim(), id: above.filter(Boolean).join("-") }, lines: [] });
  }
  return sections.map(({ lines, ...heading }) => ({ ...heading, text: lines.join("\n") }));
}
