/** Packages run on Node 20, and the repository on a later one: what is new there would fail only with their users. */
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";

/** Functions that came after Node 20. `grouped` in scripts/document stands in for the first two. */
const later = [
  /\b(Map|Object)\.groupBy\(/,
  /\bPromise\.(withResolvers|try)\b/,
  /\bArray\.fromAsync\b/,
  /\bRegExp\.escape\b/,
  /\bError\.isError\b/,
  /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  // Helpers of iterators. `Object.values(one)` is an array, and has an argument.
  /\.(values|keys|entries)\(\)\s*\.(map|filter|some|every|toArray|take|drop|flatMap|reduce|forEach|find)\(/,
];

const products = globSync("scripts/*/package", { cwd: root }).map((folder) => dirname(folder));
const files = products.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }));

it("no source of a package uses what Node 20 does not have", async () => {
  const found: string[] = [];
  for (const file of files) {
    const text = await readFile(join(root, file), "utf8");
    for (const name of later) if (name.test(text)) found.push(`${file}: ${name.exec(text)?.[0]}`);
  }
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
