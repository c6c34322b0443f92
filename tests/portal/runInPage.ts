import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Site } from "./site.ts";
import { visit } from "./visit.ts";

/** Cuts a page off from everything but the portal. Returns what it asks for all the same. */
export async function cutOff(page: Page, { url }: Pick<Site, "url">): Promise<readonly string[]> {
  const requested: string[] = [];
  await page.context().route(
    ({ href }) => !href.startsWith(url) && /^(https?|wss?):/.test(href),
    (route) => {
      requested.push(route.request().url());
      return route.abort();
    },
  );
  return requested;
}

/**
 * Sends the example of a model to the mock in its page, with nothing but the portal in reach, and waits until the file
 * of the job is shown.
 *
 * @param andThen what is done on the page after that
 */
export async function runInPage(
  browser: Browser,
  site: Site,
  slug: string,
  andThen: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  await visit(browser, `${site.url}models/${slug}/`, async (page) => {
    const requested = await cutOff(page, site);
    await page.reload();
    await page.getByRole("button", { name: "Send Free: runs in your browser" }).click();
    await expectFile(page);
    await andThen(page);
    expect(requested).toEqual([]);
  });
}

/** Waits for a completed job and its file, which the browser can show. */
export async function expectFile(page: Page): Promise<void> {
  const response = page.getByRole("region", { name: "Response" });
  await response.getByRole("status").getByText("completed", { exact: true }).waitFor({ timeout: 120_000 });
  const file = response.locator("video, img").first();
  const width = (): Promise<number> =>
    file.evaluate((shown) => {
      if (shown instanceof HTMLVideoElement) return shown.videoWidth;
      return shown instanceof HTMLImageElement ? shown.naturalWidth : 0;
    });
  await expect.poll(width).toBeGreaterThan(0);
}
