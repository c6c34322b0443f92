import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/document/root.ts";

test("the index of decisions lists every record once, in the order of numbers", async () => {
  const folder = join(root, "docs/adr");
  const records = (await readdir(folder)).filter((file) => /^\d{4}-.*\.md$/.test(file)).sort();
  const index = await readFile(join(folder, "README.md"), "utf8");
  const rows = [...index.matchAll(/^\| \[(\d+)\]\((.+?)\) \|/gm)];
  expect(rows.map(([, , file]) => file)).toEqual(records);
  for (const [, number, file = ""] of rows) {
    expect(file).toMatch(new RegExp(`^0*${number}-`));
    expect(await readFile(join(folder, file), "utf8")).toMatch(new RegExp(`^# ${number}\\. `));
  }
});
