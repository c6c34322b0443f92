import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/pricing.ts";
import { entryOf } from "../../scripts/portal/src/gallery/entry.ts";
import { lowestCost } from "../../scripts/portal/src/lib/prices.ts";
import { document } from "../support/bundle.ts";
import { leastFor } from "./choices.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";

const { models } = document;
const [model] = models;
if (model === undefined) throw new Error("The document has no models");

const portal = usePortal(() => openBuiltSite(document));
const { open } = portal;

describe("the gallery", () => {
  const shownSlugs = (page: Page): Promise<string[]> =>
    page
      .locator("[data-slug]:visible")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-slug") ?? ""));
  const slugsOf = (wanted: readonly { readonly slug: string }[]): string[] => wanted.map(({ slug }) => slug);

  test("filters by kind, provider, price and inputs, and keeps that in its address", async () => {
    const most = lowestCost(model.price);
    const taken = model.parameters.at(-1)?.name ?? "";
    await open("models/", async (page) => {
      expect(await shownSlugs(page)).toEqual(slugsOf(models));
      await page.getByLabel("Capability").selectOption(model.capability.id);
      const ofKind = models.filter(({ capability }) => capability.id === model.capability.id);
      expect(await shownSlugs(page)).toEqual(slugsOf(ofKind));
      await page.getByLabel("Provider").selectOption(model.provider);
      await page.getByLabel("Budget").fill(String(most / 1_000_000));
      await page.getByText("Accepts these parameters").click();
      await page.getByRole("checkbox", { name: taken }).check();
      const wanted = ofKind.filter(
        ({ provider, price, parameters }) =>
          provider === model.provider && lowestCost(price) <= most && parameters.some(({ name }) => name === taken),
      );
      expect(wanted).toContain(model);
      expect(await shownSlugs(page)).toEqual(slugsOf(wanted));
      expect(await page.locator("[data-count]").textContent()).toBe(`${wanted.length} of ${models.length} models`);
      await page.reload();
      expect(await shownSlugs(page)).toEqual(slugsOf(wanted));
      expect(await page.getByLabel("Provider").inputValue()).toBe(model.provider);
      await page.getByRole("button", { name: "Show all" }).click();
      await expect.poll(() => shownSlugs(page)).toEqual(slugsOf(models));
      expect(new URL(page.url()).search).toBe("");
    });
  });

  test("orders the models by the cheapest way to some seconds", async () => {
    const seconds = 20;
    const offers = models
      .flatMap(({ slug, price }) => ({ slug, cost: leastFor(price, seconds) ?? [] }))
      .flatMap(({ slug, cost }) => (typeof cost === "number" ? { slug, cost } : []))
      .toSorted((left, right) => left.cost - right.cost);
    await open(`models/?seconds=${seconds}`, async (page) => {
      expect(await shownSlugs(page)).toEqual(slugsOf(offers));
      for (const { slug, cost } of offers.slice(0, 3)) {
        const note = await page.locator(`[data-slug="${slug}"] .offer`).textContent();
        expect(note).toContain(`${formatUsd(cost)} for`);
      }
    });
  });

  test("puts chosen models side by side", async () => {
    const [left, right] = models.filter(({ capability }) => capability.id === model.capability.id);
    if (left === undefined || right === undefined) throw new Error("Two models of a kind are needed");
    await open("models/", async (page) => {
      for (const { slug } of [left, right]) await page.locator(`input[name="compare"][value="${slug}"]`).check();
      const table = page.getByRole("region", { name: "Side by side" });
      expect(await table.locator("thead th").allTextContents()).toEqual([left.displayName, right.displayName]);
      for (const [name, text] of Object.entries(entryOf(left, "").inputs)) {
        const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
        expect(await row.locator("td").first().textContent()).toBe(text);
      }
      expect(new URL(page.url()).searchParams.getAll("compare")).toEqual([left.slug, right.slug]);
    });
  });
});
