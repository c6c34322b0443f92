import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/document/root.ts";
import { platforms } from "../platforms/support/platforms.ts";

it("the README names the platforms that are tested, and what is tested there", async () => {
  const rows = platforms.map(({ name, exercises, webhooks, proxies }) => {
    const tested = [...Object.keys(exercises), ...(webhooks ? ["webhooks"] : []), ...(proxies ? ["proxy"] : [])];
    return `| ${name} | ${tested.join(", ")} |`;
  });
  const readme = await readFile(join(root, "scripts/client/package/README.md"), "utf8");
  const [, table = ""] = /\n\| Platform \| Tested \|\n\|---\|---\|\n((?:\|.*\n)*)/.exec(readme) ?? [];
  expect(table.trimEnd().split("\n")).toEqual(rows);
});
