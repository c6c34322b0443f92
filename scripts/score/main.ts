/** `npm run score [-- --keep]`: figures about the document beside those of last time. They are trends, and fail nothing. */
import { readFile, writeFile } from "node:fs/promises";
import { Command } from "commander";
import { z } from "zod";
import { measure } from "./figures.ts";

const program = new Command("npm run score --")
  .description("Measures the bundle with `redocly score` and with every rule of Spectral and OWASP.")
  .option("--keep", "keep the figures as those to compare with");
program.parse();

const file = new URL("kept.json", import.meta.url);
const kept = z.record(z.string(), z.number()).parse(JSON.parse(await readFile(file, "utf8")));
const now = await measure();

const names = [...new Set([...Object.keys(kept), ...Object.keys(now)])];
const width = Math.max(...names.map((name) => name.length));
console.log(`${"".padEnd(width)}    kept     now`);
for (const name of names) {
  const [old, current] = [kept[name] ?? 0, now[name] ?? 0];
  const change = current === old ? "" : `  ${current > old ? "+" : ""}${Math.round((current - old) * 10) / 10}`;
  console.log(`${name.padEnd(width)}  ${String(old).padStart(6)}  ${String(current).padStart(6)}${change}`);
}
if (program.opts().keep) await writeFile(file, `${JSON.stringify(now, null, 2)}\n`);
