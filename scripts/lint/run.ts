/** `npm run lint`: everything that can be said about the repository without running it. */
import { type Check, runChecks } from "./checks.ts";

/** What the compiler remembers of its last run. */
const compiled = "node_modules/.cache/pixelbyte-openapi/tsc.json";
/** The files that were found to be spelled well. */
const spelled = "node_modules/.cache/pixelbyte-openapi/cspell";

const checks: readonly Check[] = [
  {
    // TypeScript 7 takes a third of the time; openapi-typescript and Astro still need 5.9 as a library.
    name: "Types (tsc)",
    command: ["node", "node_modules/typescript-7/bin/tsc", "-p", ".", "--incremental", "--tsBuildInfoFile", compiled],
  },
  {
    name: "Types of the portal (astro check)",
    command: ["astro-check", "--root", "scripts/portal", "--tsconfig", "scripts/portal/tsconfig.json"],
  },
  { name: "Configuration of Redocly", command: ["redocly", "check-config"] },
  { name: "Document: Redocly and lint rules", command: ["redocly", "lint", "--max-problems=200"] },
  { name: "Workflows: Redocly", command: ["redocly", "lint", "openapi/workflows/*.arazzo.yaml"] },
  { name: "Document: Spectral", command: ["spectral", "lint", "--fail-severity=hint", "openapi/openapi.yaml"] },
  {
    name: "Spelling (cspell)",
    command: ["cspell", "lint", "--no-progress", "--no-summary", "--gitignore", "--cache", "--cache-location", spelled],
  },
  {
    name: "Imports between folders (dependency-cruiser)",
    command: ["depcruise", "scripts", "generated/client-data", "generated/types.ts"],
  },
  { name: "Unused files, exports and packages (knip)", command: ["knip", "--no-progress", "--no-config-hints"] },
  { name: "Code style (Biome)", command: ["biome", "check", "--error-on-warnings"] },
];

process.exitCode = (await runChecks(checks, (text) => process.stdout.write(text))) ? 0 : 1;
