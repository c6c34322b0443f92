/** A check of `npm run lint`: what texts, samples and examples say of models, costs and times is what the document says. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDocument } from "../document/load.ts";
import { root } from "../document/root.ts";
import { wrongAmounts } from "./mentions/amounts.ts";
import { unknownComponents } from "./mentions/components.ts";
import { unknownErrorCodes } from "./mentions/errorCodes.ts";
import { staleCharges, staleExamples, staleMembers } from "./mentions/examples.ts";
import type { FindMentions } from "./mentions/mention.ts";
import { unknownSlugs } from "./mentions/slugs.ts";

/** Where a reader or a program names a model. */
const named = [
  "*.md",
  "openapi/**/*.{yaml,md}",
  "scripts/**/*.{md,mdx,astro,ts,mts,tsx,js,mjs,cjs,py,go,rs,java,kt,kts,rb,php,cs,sh,yaml}",
  ".github/**/*.{md,yml}",
  "tests/**/*.{md,ts,mts,tsx,js,mjs,cjs,py,go,rs,java,kt,kts,rb,php,cs,sh,txt,json}",
];
interface Kind {
  readonly files: string | string[];
  readonly except?: readonly string[];
  readonly find: FindMentions;
}

/** It names former models. A lint rule of the document checks every slug in it. */
const register = "openapi/components/schemas/SubmitJobRequest.yaml";

const kinds: readonly Kind[] = [
  { files: named, except: [register], find: unknownSlugs },
  { files: named, except: [register], find: unknownComponents },
  {
    files: [
      "*.md",
      "openapi/**/*.{yaml,md}",
      "scripts/**/*.{md,mdx,astro}",
      "scripts/portal/src/samples/**/*.{mjs,mts}",
    ],
    find: unknownErrorCodes,
  },
  { files: ["*.md", "scripts/**/*.{md,mdx}"], find: wrongAmounts },
  { files: "openapi/paths/*.yaml", find: staleExamples },
  { files: "openapi/components/schemas/*.yaml", find: staleMembers },
  { files: "openapi/mock-control.yaml", find: staleCharges },
];
/**
 * A changelog tells of what was, as do the programs of released versions. An assumption about a model names the page that
 * it is taken from, whether or not the document has that model. Pages of the provider are as they are.
 */
const exclude = [
  "**/node_modules",
  "**/CHANGELOG.md",
  "tests/client/compat",
  "openapi/models/*/*.yaml",
  "tests/pages",
  "tests/fixtures/*-pages",
  "tests/fixtures/pages",
];

const document = await loadDocument();
const found = kinds.flatMap(({ files, except = [], find }) =>
  globSync(files, { cwd: root, exclude: [...exclude, ...except] }).flatMap((file) =>
    find(document, readFileSync(join(root, file), "utf8"), file).map(
      ({ line, message }) => `${file}:${line}: ${message}`,
    ),
  ),
);
for (const problem of found) console.error(problem);
process.exitCode = found.length > 0 ? 1 : 0;
