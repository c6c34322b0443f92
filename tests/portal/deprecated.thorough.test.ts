import { expect, test } from "vitest";
import { openSite } from "./site.ts";
import { deprecation, old, smallDocument } from "./smallDocument.ts";
import { visibleText } from "./text.ts";
import { usePortal } from "./usePortal.ts";

// As hosting.thorough.test.ts has it on a domain of its own, so that one build is enough.
const portal = usePortal(() => openSite(smallDocument, { host: "https://docs.pixelbyte.app" }));

test("a deprecated model says since when, until when, and what to use instead", async () => {
  await portal.open(`models/${old.slug}/`, async (page) => {
    const notice = page.locator("p.deprecated").first();
    for (const fact of Object.values(deprecation)) expect(await visibleText(notice)).toContain(fact);
    await notice.getByRole("link").click();
    await page.waitForURL(`${portal.site.url}models/${deprecation.successor}/`);
  });
});
