/** `npm run interop`: how well third-party tools handle the published document. */
import { Command, Option } from "commander";
import { missingFor } from "../clients/tools/missing.ts";
import { loadDocument } from "../document/load.ts";
import { failOnBrokenDocument } from "../program/brokenDocument.ts";
import { showProgress } from "../program/progress.ts";
import { took, tookSince } from "../program/took.ts";
import { failOnWrongUsage } from "../program/usage.ts";
import { isRecorded, lostChecks, type Results, readResults, resultOf, verdictOf, writeResults } from "./results.ts";
import type { ForeignTool, Outcome } from "./tool.ts";
import { tools } from "./tools/index.ts";
import { tryTool } from "./trials.ts";
import { toolsOfThisWeek } from "./turn.ts";

const program = new Command("npm run interop --")
  .description(
    "Tests third-party tools with the published document, each at a pinned version in a temporary folder: this week's sample, or all of them with SAMPLE=all.\nExits with 1 if a watched tool does less than recorded.",
  )
  .addOption(new Option("--only <tool...>", "only these tools").choices(tools.map(({ name }) => name)))
  .option("--update", "record the results in scripts/interop/results.json");
failOnWrongUsage(program).parse();
failOnBrokenDocument();
const { only, update } = program.opts<{ only?: string[]; update?: boolean }>();

/** The first lines of what went wrong: compilers say much. */
const inShort = (problem: string): string =>
  problem
    .split("\n")
    .slice(0, 12)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join("\n");

function say(tool: ForeignTool, outcome: Outcome, milliseconds: number): void {
  const result = resultOf(tool, outcome);
  console.log(`${verdictOf(result).padEnd(8)} ${tool.title} ${tool.version}, ${tool.view} (${took(milliseconds)})`);
  for (const [check, problem] of Object.entries(outcome)) {
    if (problem !== undefined) console.log(`  not: ${check}\n${inShort(problem)}`);
  }
}

const chosen = only === undefined ? toolsOfThisWeek(tools) : tools.filter(({ name }) => only.includes(name));
const recorded = await readResults();
const found: Results = {};
const document = await loadDocument();
let worse = 0;
const started = performance.now();
const progress = showProgress(chosen.length);
for (const tool of chosen) {
  const missing = missingFor({ title: tool.title, tools: tool.needs ?? [] });
  if (missing !== undefined) {
    console.log(`SKIPPED  ${missing}.`);
    if (process.env.CI === "true") worse += 1;
    continue;
  }
  const start = performance.now();
  progress.begin(`trying ${tool.title}`);
  const outcome = await tryTool(tool, document);
  progress.clear();
  say(tool, outcome, performance.now() - start);
  const now = resultOf(tool, outcome);
  // What could not be obtained today says nothing about the tool.
  if (!("can be obtained" in outcome)) found[tool.name] = now;
  const lost = lostChecks(recorded[tool.name], now);
  if (lost.length > 0) console.log(`  worse than recorded: ${lost.join(", ")}`);
  else if (update !== true && !isRecorded(recorded[tool.name], now)) {
    console.log(`  different from the record; to update it: npm run interop -- --update --only ${tool.name}`);
  }
  if (lost.length > 0 && tool.isWatched) worse += 1;
}
if (update) await writeResults({ ...recorded, ...found });
console.log(`${Object.keys(found).length} tried, ${worse} failed, in ${tookSince(started)}`);
if (worse > 0) process.exitCode = 1;
