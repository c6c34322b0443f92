/** The mock in the page, on a server that has files and nothing else. `pageMock.thorough.test.ts` has it below a path. */
import { expect, test } from "vitest";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { document } from "../support/bundle.ts";
import { expectFile, runInPage } from "./runInPage.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";

const portal = usePortal(() => openBuiltSite(document));
const { slug } = featuredModel(document);

test("a job runs in the page without a network, and is taken up again after a reload", async () => {
  await runInPage(portal.browser, portal.site, slug, async (page) => {
    const id = await page.locator("try-it .jobs code").textContent();
    await page.reload();
    await page.getByRole("button", { name: `Show ${id}` }).click();
    await expectFile(page);
    const shown = JSON.parse((await page.getByLabel("Response body").textContent()) ?? "");
    expect(shown).toMatchObject({ jobId: id, status: "completed" });
  });
});

test("the mock is not loaded before the first press", async () => {
  const page = await portal.browser.newPage();
  const loaded: string[] = [];
  page.on("request", (request) => loaded.push(request.url()));
  await page.goto(`${portal.site.url}models/${slug}/`, { waitUntil: "networkidle" });
  expect(loaded.filter((url) => url.includes("worker"))).toEqual([]);
  await page.close();
});
