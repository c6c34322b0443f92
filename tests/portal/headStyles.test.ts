/** No style sheet arrives after the first paint: it would move the text. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { moveStyles } from "../../scripts/portal/headStyles.ts";
import { document } from "../support/bundle.ts";
import { allPages, openBuiltSite } from "./site.ts";

test("style sheets of the body stand once at the end of the head", () => {
  const [first, late] = ['<link rel="stylesheet" href="/a.css">', '<link rel="stylesheet" href="/ec.css">'];
  const page = `<html><head>${first}</head><body><p>a</p>${late}<pre></pre>${late}</body></html>`;
  const moved = `<html><head>${first}${late}</head><body><p>a</p><pre></pre></body></html>`;
  expect(moveStyles(page)).toBe(moved);
  expect(moveStyles(moved)).toBe(moved);
});

test("no page has a style sheet in its body", async () => {
  const site = await openBuiltSite(document);
  try {
    const pages = await allPages(site);
    const htmls = await Promise.all(pages.map((path) => readFile(join(site.folder, path, "index.html"), "utf8")));
    const late = pages.filter((_, index) => /<body[\s\S]*<(link rel="stylesheet"|style[ >])/.test(htmls[index] ?? ""));
    expect(late).toEqual([]);
  } finally {
    await site.close();
  }
});
