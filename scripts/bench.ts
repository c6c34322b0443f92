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
  .description("Measures one part of the project against others, side by side.")
  .addArgument(new Argument("<name>", "what to measure").choices(names))
  .argument("[arguments...]", "what its file in scripts/bench says")
  .passThroughOptions()
  .allowUnknownOption()
  .showHelpAfterError("Use --help to see what there is.");
failOnWrongUsage(program).parse();
failOnBrokenDocument();

const [name = "", ...args] = program.args;
const { run } = await import(new URL(`${name}.ts`, folder).href);
const started = performance.now();
await run(args);
console.log(`Measured ${name} in ${tookSince(started)}.`);
