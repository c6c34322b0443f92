import type { Page } from "playwright-core";

/** How long nothing may be loaded until a page counts as settled, in milliseconds. */
const pause = 500;

/**
 * Waits until a page has loaded its fonts and what its scripts asked for. On a busy machine, Playwright's `networkidle`
 * may never come.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.evaluate(async (milliseconds) => {
    await window.document.fonts.ready;
    const loaded = () => performance.getEntriesByType("resource").length;
    let before: number;
    do {
      before = loaded();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    } while (loaded() > before);
  }, pause);
}
