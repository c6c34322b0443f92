/** A check of `npm run lint`: what texts, samples and examples say of models, costs and times is what the document says. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import { wrongAmounts } from "./mentions/amounts.ts";
import { staleExamples } from "./mentions/examples.ts";
import type { FindMentions } from "./mentions/mention.ts";
import { unknownSlugs } from "./mentions/slugs.ts";

const kinds: readonly { readonly files: string | string[]; readonly find: FindMentions }[] = [
  {
    files: [
      "*.md",
      "docs/*.md",
      "openapi/**/*.{yaml,md}",
      "scripts/**/*.{md,mdx,ts,mts,js,mjs,cjs,astro,py,go,rs,java,kt,rb,php,cs,sh,yaml}",
      ".github/**/*.{md,yml}",
      "tests/**/*.{md,ts,mts,mjs,cjs,js,txt,py,sh,json}",
    ],
    find: unknownSlugs,
  },
  { files: ["*.md", "scripts/**/*.{md,mdx}"], find: wrongAmounts },
  { files: "openapi/paths/*.yaml", find: staleExamples },
];
/**
 * A changelog tells of what was, the configuration of the portal names former models to redirect their pages, and an
 * assumption about a model names the page that it is taken from, whether or not the document has that model. Pages of the
 * provider are as they are.
 */
const exclude = [
  "**/node_modules",
  "**/CHANGELOG.md",
  "scripts/portal/portal.config.ts",
  "openapi/models/*/*.yaml",
  "tests/pages",
  "tests/fixtures/*-pages",
  "tests/fixtures/pages",
];

const document = await loadDocument();
const found = kinds.flatMap(({ files, find }) =>
  globSync(files, { cwd: root, exclude }).flatMap((file) =>
    find(document, readFileSync(join(root, file), "utf8")).map(({ line, message }) => `${file}:${line}: ${message}`),
  ),
);
for (const problem of found) console.error(problem);
process.exitCode = found.length > 0 ? 1 : 0;
