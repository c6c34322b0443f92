/** `npm run bench -- <name>`: measurements side by side. Each is a module in scripts/bench with a function `run`. */
import { readdir } from "node:fs/promises";
import { Argument, Command } from "commander";
import { failOnBrokenDocument } from "./program/brokenDocument.ts";
import { tookSince } from "./program/took.ts";
import { failOnWrongUsage } from "./program/usage.ts";

const folder = new URL("./bench/", import.meta.url);
const files = await readdir(folder);
const names = files.filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -".ts".length));

const program = new Command("npm run bench --")
  .description("Measures part of the project side by side with others.")
  .addArgument(new Argument("<name>", "what to measure").choices(names))
  .argument("[arguments...]", "described in its file in scripts/bench")
  .passThroughOptions()
  .allowUnknownOption()
  .showHelpAfterError("Use --help to see the benchmarks.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const [name = "", ...args] = program.args;
const { run } = await import(new URL(`${name}.ts`, folder).href);
const started = performance.now();
await run(args);
console.log(`Measured ${name} in ${tookSince(started)}.`);
