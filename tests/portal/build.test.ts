import { expect, test } from "vitest";
import { brokenLinks } from "./links.ts";
import { openSite } from "./site.ts";
import { address, deprecation, old, smallDocument } from "./smallDocument.ts";
import { visibleText } from "./text.ts";
import { usePortal } from "./usePortal.ts";

const portal = usePortal(() => openSite(smallDocument, address));

test("a portal below a base path has no broken links", async () => {
  expect(await brokenLinks(portal.browser, portal.site)).toEqual([]);
});

test("a deprecated model says since when, until when, and what to use instead", async () => {
  const page = await portal.browser.newPage();
  await page.goto(`${portal.site.url}models/${old.slug}/`);
  const notice = page.locator("p.deprecated").first();
  for (const fact of Object.values(deprecation)) expect(await visibleText(notice)).toContain(fact);
  await notice.getByRole("link").click();
  expect(page.url()).toBe(`${portal.site.url}models/${deprecation.successor}/`);
  await page.close();
});
