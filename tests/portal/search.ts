import type { Page } from "playwright-core";

/** Opens the search, looks a text up, and returns the addresses that were found. */
export async function lookUp(page: Page, text: string): Promise<string[]> {
  const field = page.getByRole("searchbox");
  if (!(await field.isVisible())) await page.keyboard.press("Control+k");
  await field.fill("");
  await page.locator(".found:empty").waitFor({ state: "attached" });
  await field.fill(text);
  await page.locator(".found a").first().waitFor();
  return page.locator(".found a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}
