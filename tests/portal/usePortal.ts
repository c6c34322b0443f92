import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../../scripts/program/browser.ts";
import type { Site } from "./site.ts";
import { visit } from "./visit.ts";

/** A browser and a portal, from before the first test of a file until after its last. */
export interface Portal {
  readonly browser: Browser;
  readonly site: Site;
  /** Opens a page, by its path below the portal, in a tab of its own, as {@link visit} does. */
  open<T>(path: string, look: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
}

/**
 * Starts a browser and serves a portal for the tests of a file.
 *
 * @param openSite builds the portal, if need be, and serves it
 */
export function usePortal(openSite: () => Promise<Site>): Portal {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), openSite()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
    open: (path, look, options = {}) => visit(browser, site.url + path, look, options),
  };
}
