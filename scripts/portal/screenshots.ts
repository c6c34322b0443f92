/**
 * `node scripts/portal/screenshots.ts`: takes the pictures in docs/portal/ of the built portal, each in both themes.
 * The form is shown with a job that the mock has finished.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { loadDocument } from "../document/load.ts";
import { startMock } from "../mock/index.ts";
import { launchBrowser } from "../program/browser.ts";
import { serveFolder } from "../program/serveFolder.ts";
import { settled } from "../program/settled.ts";
import { featuredModel } from "./src/lib/featuredModel.ts";
import { referencePath } from "./src/lib/reference.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const pictures = at("../../docs/portal/");
const viewport = { width: 1280, height: 900 };

/** One picture: a page, and what is done on it first. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

async function finishJob(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Send/ }).click();
  await page.locator("try-it video").waitFor();
  await page.locator("try-it").evaluate((form) => form.scrollIntoView());
  await page.evaluate(() => window.scrollBy(0, -90));
}

const model = featuredModel(await loadDocument());
const modelPage = `models/${model.slug}/`;
const all: readonly Picture[] = [
  { name: "home", path: "" },
  { name: "gallery", path: `models/?capability=${model.capability.id}&seconds=10` },
  { name: "model", path: modelPage },
  { name: "try-it", path: modelPage, prepare: finishJob },
  { name: "guide", path: "guides/jobs/" },
  { name: "reference", path: referencePath({ id: "listJobs" }) },
];

const mock = await startMock({ speed: 10_000 });
const servers = { type: "application/json", text: JSON.stringify({ mock: mock.url }) };
const site = await serveFolder(at("../../generated/portal/"), 0, { instead: { "/servers.json": servers } });
const browser = await launchBrowser();
try {
  await mkdir(pictures, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    for (const { name, path, prepare } of all) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(`${site.url}/${path}`);
      await settled(page);
      await prepare?.(page);
      // Without the mark of whatever has the cursor.
      await page.evaluate(
        () => window.document.activeElement instanceof HTMLElement && window.document.activeElement.blur(),
      );
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) });
      await page.close();
    }
  }
} finally {
  await Promise.all([browser.close(), site.close(), mock.close()]);
}
