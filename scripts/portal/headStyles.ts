/**
 * Style sheets that stand in the text of a page, as Expressive Code writes them, moved to its head.
 *
 * A style sheet that arrives after the first paint makes Chrome decide anew which fonts to use. A font that was too late
 * then takes over after all, in spite of `font-display: optional`, and moves the text.
 */
import { readFile, writeFile } from "node:fs/promises";
import { pagesIn } from "./files.ts";

const styleSheet = /<link rel="stylesheet"[^>]*>/g;
const endOfHead = "</head>";

/** Moves the style sheets of a page's body to the end of its head, so that their order stays the same. */
export function moveStyles(html: string): string {
  const end = html.indexOf(endOfHead);
  const [head, body] = [html.slice(0, end), html.slice(end)];
  const found = new Set(body.match(styleSheet));
  return found.size === 0 ? html : head + [...found].join("") + body.replace(styleSheet, "");
}

/** Does so with every page below a folder. */
export async function moveStylesIn(folder: string): Promise<void> {
  await Promise.all(
    (await pagesIn(folder)).map(async (file) => {
      const html = await readFile(file, "utf8");
      const moved = moveStyles(html);
      if (moved !== html) await writeFile(file, moved);
    }),
  );
}
