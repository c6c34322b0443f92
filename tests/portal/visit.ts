import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Opens an address in a tab of its own, hands the tab to `look`, and closes it again. The visit fails when the page
 * broke its content security policy or threw an error.
 */
export async function visit<T>(
  browser: Browser,
  url: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(60_000);
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on("pageerror", (error) => wrong.push(error.message));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) wrong.push(message.text());
    });
    const response = await page.goto(url);
    expect(response?.status(), url).toBe(200);
    const seen = await look(page);
    expect(wrong, url).toEqual([]);
    return seen;
  } finally {
    await context.close();
  }
}

/** Keeps files of a page waiting until the returned function is called. */
export async function holdBack(page: Page, files: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** The viewport of a phone. */
export const phone = { width: 390, height: 844 };
