/** `npm run lint`: all static checks of the repository. */
import { Command, Option } from "commander";
import { root } from "../document/root.ts";
import { installedProgram } from "../program/installedProgram.ts";
import { showProgress } from "../program/progress.ts";
import { tookSince } from "../program/took.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { type Check, runChecks } from "./checks.ts";
import { importedTargets } from "./importedTargets.ts";

const program = new Command("npm run lint --")
  .description("Checks the document and the code.")
  .addOption(new Option("--quick", "skip the slowest checks, as npm test does").conflicts("slow"))
  .option("--slow", "run only the slowest checks");
failOnWrongUsage(program).parse();

/** What the compiler remembers of its last run. */
const compiled = "node_modules/.cache/pixelbyte-openapi/tsc.json";
/** The files that were found to be spelled well. */
const spelled = "node_modules/.cache/pixelbyte-openapi/cspell";

/** A program of an installed package, with its parameters. */
const installed = (owner: string, command: string): Check["command"] => {
  const [program, ...parameters] = command.split(" ");
  return ["node", installedProgram(root, owner, program), ...parameters];
};

const checks: readonly Check[] = [
  {
    // TypeScript 7 takes a third of the time; openapi-typescript and Astro still need 5.9 as a library.
    name: "Types (tsc)",
    command: installed("typescript-7", `tsc -p . --incremental --tsBuildInfoFile ${compiled}`),
  },
  {
    name: "Types of the portal (astro check)",
    command: installed("@astrojs/check", "astro-check --root scripts/portal --tsconfig scripts/portal/tsconfig.json"),
    isSlow: true,
  },
  { name: "Configuration of Redocly", command: installed("@redocly/cli", "redocly check-config") },
  {
    name: "Document: Redocly and lint rules",
    command: installed("@redocly/cli", "redocly lint --max-problems=200"),
  },
  {
    name: "Workflows: Redocly",
    command: installed("@redocly/cli", "redocly lint openapi/workflows/*.arazzo.yaml"),
  },
  {
    name: "Document: Spectral",
    command: installed("@stoplight/spectral-cli", "spectral lint --fail-severity=hint openapi/openapi.yaml"),
    // A quick test asks Spectral about the bundle.
    isSlow: true,
  },
  {
    name: "Spelling (cspell)",
    command: installed(
      "cspell",
      `cspell lint --no-progress --no-summary --gitignore --cache --cache-location ${spelled}`,
    ),
    isSlow: true,
  },
  {
    name: "Imports between folders (dependency-cruiser)",
    command: installed(
      "dependency-cruiser",
      "depcruise scripts generated/client-data generated/ai-sdk-data generated/types.ts",
    ),
  },
  {
    name: "Unused files, exports and packages (knip)",
    command: installed("knip", "knip --no-progress --no-config-hints"),
    isSlow: true,
  },
  { name: "Models, costs and times in texts and examples", command: ["node", "scripts/lint/mentions.ts"] },
  { name: "Length of source files", command: ["node", "scripts/lint/lengths.ts"] },
  { name: "Code style (Biome)", command: installed("@biomejs/biome", "biome check --error-on-warnings") },
];

/** What the compilers read besides the sources. Why a document does not build is said by the checks of the document. */
const imported: Check = {
  name: "Generated code that the sources import",
  command: ["node", "scripts/build.ts", "--quiet", ...importedTargets],
};

const { quick, slow } = program.opts<{ quick?: true; slow?: true }>();
const chosen = checks.filter(({ isSlow = false }) => !(quick && isSlow) && !(slow && !isSlow));

const started = performance.now();
/** In a log, the line of each check that is done is enough. */
const progress = process.stderr.isTTY ? showProgress(chosen.length + 1) : undefined;
const run = (some: readonly Check[]): Promise<boolean> =>
  runChecks(
    some,
    (text) => {
      progress?.clear();
      process.stdout.write(text);
    },
    (name) => progress?.begin(name),
  );
const results = [await run([imported]), await run(chosen)];
console.log(`${chosen.length + 1} checks in ${tookSince(started)}.`);
if (!results.every(Boolean)) process.exitCode = 1;
