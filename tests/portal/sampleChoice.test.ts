import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Model } from "../../scripts/document/view.ts";
import { type KindId, kinds } from "../../scripts/portal/src/lib/languages.ts";
import { pagePrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { document } from "../support/bundle.ts";
import { overflowOf, visibleOverflow } from "../support/overflow.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";
import { phone, visit as visitSite } from "./visit.ts";

const { models } = document;
const [first] = models;
if (first === undefined) throw new Error("The document has no models");
const modelPath = (slug: string): string => `models/${slug}/`;

const portal = usePortal(() => openBuiltSite(document));

const visit = <T>(path: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> =>
  visitSite(portal.browser, portal.site.url + path, look, options);

test("the copy button copies the slug", async () => {
  const { slug } = first;
  const permissions = ["clipboard-read", "clipboard-write"];
  await visit(
    modelPath(slug),
    async (page) => {
      await page.getByRole("button", { name: "Copy the slug" }).click();
      await page.getByText("Copied").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(slug);
    },
    { permissions },
  );
});

test("language and kind of the samples can be chosen, are remembered, and are what the copy button copies", async () => {
  const [, second] = models;
  if (second === undefined) throw new Error("The document has one model only");
  const shown = (page: Page) => page.locator(".samples .programs pre:visible");
  const code = (model: Model, kind: KindId) =>
    pagePrograms(document, model).find((one) => one.language.id === "python" && one.kind === kind)?.code;
  await visit(
    modelPath(first.slug),
    async (page) => {
      await page.locator(".samples label").getByText("Python", { exact: true }).click();
      expect(await shown(page).textContent()).toBe(code(first, "client"));
      await page.locator(".samples label").getByText("Plain HTTP", { exact: true }).click();
      expect(await shown(page).textContent()).toBe(code(first, "http"));
      await page.locator(".samples .programs copy-button button").click();
      await page.getByText("Copied").waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code(first, "http"));
      await page.goto(portal.site.url + modelPath(second.slug));
      expect(await shown(page).textContent()).toBe(code(second, "http"));
      await page.goto(`${portal.site.url}guides/webhooks/`);
      expect(await page.locator(".programs pre:visible").textContent()).toContain("def is_genuine");
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("each language of the samples can be chosen with JavaScript off, and is no wider than a phone", async () => {
  await visit(
    modelPath(first.slug),
    async (page) => {
      for (const { language, kind, code } of pagePrograms(document, first)) {
        await page.locator(".samples label").getByText(language.label, { exact: true }).click();
        const kindLabel = kinds.find(({ id }) => id === kind)?.label;
        if (kindLabel !== undefined) await page.locator(".samples label").getByText(kindLabel, { exact: true }).click();
        expect(await page.locator(".samples .programs pre:visible").textContent()).toBe(code);
        expect(await overflowOf(page), language.label).toBeLessThan(visibleOverflow);
      }
    },
    { javaScriptEnabled: false, viewport: phone },
  );
});

test("the kind of a sample is chosen by keys, and offered only where there are two", async () => {
  await visit(modelPath(first.slug), async (page) => {
    const choice = page.locator(".samples .kinds");
    expect(await choice.isVisible()).toBe(false);
    await page.locator(".samples label").getByText("Go", { exact: true }).click();
    expect(await choice.isVisible()).toBe(true);
    await choice.getByRole("radio", { name: "Client" }).focus();
    await page.keyboard.press("ArrowRight");
    const plain = pagePrograms(document, first).find(({ language, kind }) => language.id === "go" && kind === "http");
    expect(await page.locator(".samples .programs pre:visible").textContent()).toBe(plain?.code);
  });
});
