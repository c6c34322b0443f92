/** `npm run clients [-- language ...]`: clients for other languages, below generated/clients/. */
import { Argument, Command } from "commander";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { showProgress } from "../program/progress.ts";
import { tookSince } from "../program/took.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { generateClient } from "./generate.ts";
import { languages } from "./languages/index.ts";
import { missingFor } from "./tools/missing.ts";

const names = languages.map(({ name }) => name);
const program = new Command("npm run clients --")
  .description(
    "Generates clients for other languages, each as a package in generated/clients/. Skips what is up to date.",
  )
  .addArgument(new Argument("[language...]", "languages to generate (default: all)").choices(names))
  .showHelpAfterError("Use --help to see the languages.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const document = await loadDocument();
const failures: string[] = [];
const chosen = languages.filter(({ name }) => program.args.length === 0 || program.args.includes(name));
const progress = showProgress(chosen.length);
const begun = performance.now();
for (const language of chosen) {
  const missing = missingFor(language);
  if (missing !== undefined) {
    failures.push(missing);
    continue;
  }
  const started = performance.now();
  progress.begin(`generating ${language.name}`);
  const wasStale = await generateClient(document, language);
  progress.clear();
  console.log(
    `  ${language.name.padEnd(8)} generated/clients/${language.name}  ${wasStale ? tookSince(started) : "fresh"}`,
  );
}
console.log(`  done in ${tookSince(begun)}`);
if (failures.length > 0) {
  console.error(["Skipped:", ...failures.map((failure) => `  ${failure}`)].join("\n"));
  process.exitCode = 1;
}
