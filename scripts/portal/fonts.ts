import { fileURLToPath } from "node:url";
import type { AstroInlineConfig } from "astro";

type Family = NonNullable<AstroInlineConfig["fonts"]>[number];

/** The file of a variable Latin font in its npm package; `Geist Mono` is in `@fontsource-variable/geist-mono`. */
export function fontFile(family: string): string {
  const id = family.toLowerCase().replaceAll(" ", "-");
  const path = `../../node_modules/@fontsource-variable/${id}/files/${id}-latin-wght-normal.woff2`;
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Serves fonts from their packages, so that neither the build nor a page fetches one from elsewhere. */
const provider: Family["provider"] = {
  name: "packages",
  resolveFont: ({ familyName }) => ({
    fonts: [{ src: [{ url: fontFile(familyName) }], weight: [100, 900], style: "normal" }],
  }),
};

/** The fonts of the pages, each with the variable that styles use. */
export const fonts: Family[] = [
  { name: "Archivo", cssVariable: "--font-text", provider, fallbacks: ["Arial", "sans-serif"] },
  { name: "Geist Mono", cssVariable: "--font-code", provider, fallbacks: ["ui-monospace", "monospace"] },
];
