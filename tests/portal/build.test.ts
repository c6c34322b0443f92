import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { brokenLinks } from "./links.ts";
import { openSite, type Site } from "./site.ts";
import { address, deprecation, old, smallDocument } from "./smallDocument.ts";
import { visibleText } from "./text.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openSite(smallDocument, address)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
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
  expect(page.url()).toBe(`${site.url}models/${deprecation.successor}/`);
  await page.close();
});
