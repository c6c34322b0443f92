/** A visitor of the published portal, from a need to a program that runs, with nothing but static files in reach. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/program/browser.ts";
import { document } from "../support/bundle.ts";
import { type StaticHost, startStaticHost } from "./hosting/staticHost.ts";
import { cutOff, expectFile } from "./runInPage.ts";
import { requestIn, type Samples, submittedBy } from "./sampleTexts.ts";
import { openSite } from "./site.ts";
import { visit } from "./visit.ts";

const base = "/docs/video-api/";
const prompt = `A "quoted" fox & her cubs, $5, it's 100 % dusk`;
/** Languages that every machine has that runs the tests, by what the page calls them. */
const languages = {
  curl: "curl-http",
  TypeScript: "typescript-http",
  JavaScript: "javascript-http",
  Python: "python-http",
};

let browser: Browser;
let host: StaticHost;
let folder: string;
beforeAll(async () => {
  const built = await openSite(document, { base });
  await built.close();
  folder = await mkdtemp(join(tmpdir(), "published-"));
  await cp(built.folder, folder, { recursive: true });
  [browser, host] = await Promise.all([launchBrowser(), startStaticHost(folder, base)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), host?.close()]);
  await rm(folder, { recursive: true, force: true });
});

/** Chooses what the model must do, and opens the cheapest one. Returns what the gallery says it costs. */
async function pickModel(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Browse the models" }).click();
  await page.getByLabel("Aspect ratio").selectOption("9:16");
  await page.getByRole("spinbutton", { name: /^Length/ }).fill("10");
  await page.getByLabel("With sound").check();
  await page.getByLabel("Order").selectOption("price");
  const cheapest = page.locator("[data-slug]:visible").first();
  const offer = (): Promise<string> => cheapest.locator(".offer").textContent().then(String);
  await expect.poll(offer).toMatch(/^\$[\d.]+ for 10 s$/);
  const [cost = ""] = (await offer()).split(" ");
  await cheapest.getByRole("link").first().click();
  await page.waitForURL(`${host.origin}${base}models/*/**`);
  return cost;
}

/** Copies the sample of each language, as a reader does. */
async function copySamples(page: Page): Promise<Samples> {
  const samples: Record<string, string> = {};
  const programs = page.locator(".samples .programs");
  for (const [label, id] of Object.entries(languages)) {
    await programs.locator("label").getByText(label, { exact: true }).click();
    const plain = programs.locator("label").getByText("Plain HTTP", { exact: true });
    if (await plain.isVisible()) await plain.click();
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await programs.locator("copy-button button").click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe("");
    samples[id] = await page.evaluate(() => navigator.clipboard.readText());
  }
  return samples;
}

test("a visitor picks a model by need, sees its price, runs it, and runs the copied samples", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  await visit(
    browser,
    host.origin + base,
    async (page) => {
      const requested = await cutOff(page, { url: host.origin + base });
      const cost = await pickModel(page);
      const form = page.locator("try-it");
      await form.getByRole("textbox", { name: /^prompt/ }).fill(prompt);
      await expect.poll(() => form.locator("output").textContent()).toContain(cost);
      const request = await requestIn(page);
      expect(request.input).toMatchObject({ prompt, aspect_ratio: "9:16" });
      await form.getByRole("button", { name: "Send Free: runs in your browser" }).click();
      await expectFile(page);
      const samples = await copySamples(page);
      expect(requested).toEqual([]);
      const submitted = await submittedBy(samples);
      expect(submitted).toEqual(Object.keys(languages).map(() => request));
    },
    { permissions },
  );
});
