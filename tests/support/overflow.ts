import type { Page } from "playwright-core";

/** Less than this many pixels are not seen: one may come from rounding, by another font or version of the browser. */
export const visibleOverflow = 2;

/** By how many pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => window.document.documentElement.scrollWidth - window.document.documentElement.clientWidth);
