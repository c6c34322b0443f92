/// <reference path="./subset-font.d.ts" />
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroInlineConfig } from "astro";
import subsetFont from "subset-font";

type Family = NonNullable<AstroInlineConfig["fonts"]>[number];

/** A variable font of the pages, which is a package of Fontsource, with the weights that styles use. */
interface Face {
  readonly name: string;
  readonly id: string;
  readonly cssVariable: string;
  readonly fallbacks: readonly string[];
  readonly weights: readonly [number, number];
}

const faces: readonly Face[] = [
  {
    name: "Archivo",
    id: "archivo",
    cssVariable: "--font-text",
    fallbacks: ["Arial", "sans-serif"],
    weights: [400, 760],
  },
  {
    name: "Geist Mono",
    id: "geist-mono",
    cssVariable: "--font-code",
    fallbacks: ["ui-monospace", "monospace"],
    weights: [400, 700],
  },
];

/** What English text and code are written with; any other character comes from the reader's own fonts. */
const glyphs = `${String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index))}©·×÷–—‘’“”•…←↑→↓≤≥µé`;

/** Writes the fonts into a folder with the glyphs and weights that pages use, which is half of their size. */
export async function writeFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { id, weights } of faces) {
    const path = `../../node_modules/@fontsource-variable/${id}/files/${id}-latin-wght-normal.woff2`;
    const whole = await readFile(fileURLToPath(new URL(path, import.meta.url)));
    const [min, max] = weights;
    const subset = await subsetFont(whole, glyphs, { targetFormat: "woff2", variationAxes: { wght: { min, max } } });
    await writeFile(join(folder, `${id}.woff2`), subset);
  }
}

/**
 * The fonts of the pages from the folder where {@link writeFonts} has put them, so that neither the build nor a page
 * fetches one from elsewhere. A font that is late is left out for this page rather than moving its text.
 */
export function fontsIn(folder: string): Family[] {
  const provider: Family["provider"] = {
    name: "packages",
    resolveFont: ({ familyName }) => ({
      fonts: faces
        .filter(({ name }) => name === familyName)
        .map(({ id, weights }) => ({
          src: [{ url: join(folder, `${id}.woff2`) }],
          weight: [...weights],
          style: "normal",
          display: "optional",
        })),
    }),
  };
  return faces.map(({ name, cssVariable, fallbacks }) => ({ name, cssVariable, fallbacks: [...fallbacks], provider }));
}
