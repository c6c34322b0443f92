/** `npm run bench -- <name>`: measurements side by side. Each is a module in scripts/bench with a function `run`. */
import { readdir } from "node:fs/promises";

const folder = new URL("./bench/", import.meta.url);
const files = await readdir(folder);
const names = files.filter((file) => file.endsWith(".ts")).map((file) => file.slice(0, -".ts".length));
const [name = "", ...args] = process.argv.slice(2);
if (names.includes(name)) {
  const { run } = await import(new URL(`${name}.ts`, folder).href);
  await run(args);
} else {
  console.error(
    `There is no bench "${name}". There are: ${names.join(", ")}. Start one with: npm run bench -- ${names[0]}`,
  );
  process.exit(1);
}
