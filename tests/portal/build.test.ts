import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { type Document, viewDocument } from "../../scripts/document/view.ts";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { readObject } from "../../scripts/portal/src/lib/read.ts";
import { launchBrowser } from "../support/browser.ts";
import { withModels } from "./fewModels.ts";
import { brokenLinks } from "./links.ts";
import { openSite, type Site } from "./site.ts";
import { visibleText } from "./text.ts";

const whole = await loadDocument();
const [old, successor] = whole.models;
if (old === undefined || successor === undefined) throw new Error("The document has too few models");
const document = withModels(
  whole,
  [old, successor, featuredModel(whole)].map(({ slug }) => slug),
);
const deprecation = { since: "2026-01-31", sunset: "2026-12-31", successor: successor.slug };

/** The document with its first model deprecated. */
function withDeprecation(component: string): Document {
  const copy = structuredClone(document);
  readObject(copy, "components", "schemas", component)["x-deprecation"] = deprecation;
  return viewDocument(copy.openapi);
}

const base = "/docs/";
const changed = withDeprecation(old.component);
let browser: Browser;
let site: Site;
let again: Site;

beforeAll(async () => {
  // At once, as two builds may be.
  [browser, site, again] = await Promise.all([launchBrowser(), openSite(changed, base), openSite(changed, base)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close(), again?.close()]);
});

test("a portal below a base path has no broken links", async () => {
  expect(await brokenLinks(browser, site)).toEqual([]);
});

test("a deprecated model says since when, until when, and what to use instead", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}models/${old.slug}/`);
  const notice = page.locator("p.deprecated").first();
  for (const fact of Object.values(deprecation)) expect(await visibleText(notice)).toContain(fact);
  await notice.getByRole("link").click();
  expect(await visibleText(page.locator("h1"))).toContain(successor.displayName);
  await page.close();
});

test("two builds of one document are equal byte for byte", async () => {
  expect(await digests(again.folder)).toEqual(await digests(site.folder));
});

/** The digest of every file below a folder, by its path. */
async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digest = async (file: string): Promise<[string, string]> => [
    file.slice(folder.length),
    createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
  ];
  return Object.fromEntries(await Promise.all(files.map(digest)));
}
