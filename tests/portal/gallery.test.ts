import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { entryOf } from "../../scripts/document/needs/entry.ts";
import { lowestCost } from "../../scripts/document/pricing.ts";
import { document } from "../support/bundle.ts";
import { leastFor } from "./choices.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";
import { holdBack, phone } from "./visit.ts";

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

  test("orders the models by price, by time and by name, whatever else is chosen", async () => {
    const capability = model.capability.id;
    const kind = models.filter((one) => one.capability.id === capability);
    await open(`models/?capability=${capability}&sort=time`, async (page) => {
      const seconds = new Map(models.map(({ slug, processingSeconds }) => [slug, processingSeconds]));
      const times = (await shownSlugs(page)).map((slug) => seconds.get(slug) ?? 0);
      expect(times.length).toBe(kind.length);
      expect(times).toEqual(times.toSorted((left, right) => left - right));
      await page.getByLabel("Order").selectOption("price");
      const least = new Map(models.map(({ slug, price }) => [slug, lowestCost(price)]));
      const costs = (await shownSlugs(page)).map((slug) => least.get(slug) ?? 0);
      expect(costs).toEqual(costs.toSorted((left, right) => left - right));
      await page.getByLabel("Order").selectOption("name");
      const names = await page.locator("[data-slug]:visible h3").allInnerTexts();
      expect(names).toEqual(names.toSorted((left, right) => left.localeCompare(right, "en", { numeric: true })));
      await page.getByLabel("Order").selectOption("");
      expect(await shownSlugs(page)).toEqual(slugsOf(kind));
    });
  });

  test("draws every model that matches by cost and time, and the arrow keys go through them", async () => {
    const ofKind = models.filter(({ capability }) => capability.id === model.capability.id);
    const cost = (slug: string) => ofKind.find((one) => one.slug === slug)?.price;
    await open("models/", async (page) => {
      const points = page.locator("[data-chart] [data-point]");
      expect(await points.count()).toBe(models.length);
      await page.getByLabel("Capability").selectOption(model.capability.id);
      await page.getByRole("spinbutton", { name: "Length seconds" }).fill("10");
      const drawn = await points.evaluateAll((all) =>
        all.map((point) => ({
          slug: point.getAttribute("data-point") ?? "",
          label: point.getAttribute("aria-label") ?? "",
          height: Number(/ ([\d.]+)\)/.exec(point.getAttribute("transform") ?? "")?.[1]),
        })),
      );
      expect(drawn.map(({ slug }) => slug).toSorted()).toEqual((await shownSlugs(page)).toSorted());
      const costs = drawn.map((point) => {
        const price = cost(point.slug) ?? expect.fail(`${point.slug} is of another kind`);
        const least = leastFor(price, 10) ?? expect.fail(`${point.slug} has no length`);
        expect(point.label).toContain(formatUsd(least));
        return { ...point, least };
      });
      // What costs less is drawn lower, and lower is a larger number.
      const sorted = costs.toSorted((left, right) => left.least - right.least);
      expect(sorted[0]?.height).toBeGreaterThan(sorted.at(-1)?.height ?? 0);
      await points.first().focus();
      await page.keyboard.press("ArrowRight");
      const focused = page.locator("[data-point]:focus");
      expect(await focused.getAttribute("data-point")).toBe(drawn[1]?.slug);
      expect(await focused.locator(".name").isVisible()).toBe(true);
      expect(await page.locator('[data-point][tabindex="0"]').count()).toBe(1);
    });
  });

  test("on a phone, shows some models until all are asked for", async () => {
    await open(
      "models/",
      async (page) => {
        const shown = (await shownSlugs(page)).length;
        expect(shown).toBe(12);
        expect(await page.evaluate(() => window.document.documentElement.scrollHeight)).toBeLessThan(15_000);
        await page.getByRole("button", { name: "Show all models" }).click();
        expect(await shownSlugs(page)).toEqual(slugsOf(models));
      },
      { viewport: phone },
    );
  });

  test("what is chosen before the script has loaded counts", async () => {
    const page = await portal.browser.newPage();
    const load = await holdBack(page, /_astro\/Gallery/);
    await page.goto(`${portal.site.url}models/#prices`, { waitUntil: "commit" });
    await page.getByLabel("Capability").selectOption(model.capability.id);
    load();
    const ofKind = models.filter(({ capability }) => capability.id === model.capability.id);
    await expect.poll(() => shownSlugs(page)).toEqual(slugsOf(ofKind));
    expect(new URL(page.url()).searchParams.get("capability")).toBe(model.capability.id);
    expect(new URL(page.url()).hash).toBe("#prices");
    await page.close();
  });

  test("four models fit side by side, and no other can be chosen until one is given up", async () => {
    await open("models/", async (page) => {
      const boxes = page.locator('input[name="compare"]');
      for (const index of [0, 1, 2, 3]) await boxes.nth(index).check();
      await page.getByText("4 of 4 models").waitFor();
      expect(await boxes.nth(4).isDisabled()).toBe(true);
      await boxes.nth(0).uncheck();
      expect(await boxes.nth(4).isEnabled()).toBe(true);
    });
    const five = models.slice(0, 5).map(({ slug }) => ["compare", slug]);
    await open(`models/?${new URLSearchParams(five)}`, async (page) => {
      await page.getByText("4 of 4 models").waitFor();
      expect(await page.getByRole("region", { name: "Side by side" }).locator("thead th").count()).toBe(4);
    });
  });

  test("showing all models again leaves those side by side where they are", async () => {
    const two = models.slice(0, 2).map(({ slug }) => slug);
    await open("models/?seconds=10", async (page) => {
      for (const slug of two) await page.locator(`input[name="compare"][value="${slug}"]`).check();
      await page.getByRole("button", { name: "Show all", exact: true }).click();
      await page.getByText(`${models.length} of ${models.length} models`).waitFor();
      expect(await page.getByText("2 of 4 models").isVisible()).toBe(true);
      const fields = new URL(page.url()).searchParams;
      expect([...fields]).toEqual(two.map((slug) => ["compare", slug]));
    });
  });

  test("says that an image has neither sound nor seconds, beside a video", async () => {
    const kinds = ["video", "image"].map((kind) => models.find(({ output }) => output.kind === kind)?.slug ?? "");
    await open(`models/?${new URLSearchParams(kinds.map((slug) => ["compare", slug]))}`, async (page) => {
      for (const name of ["Sound", "Seconds"]) {
        const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
        expect(await row.locator("td").last().textContent()).toBe("not a video");
        expect(await row.locator("td").first().textContent()).not.toBe("not a video");
      }
    });
  });

  test("puts chosen models side by side", async () => {
    const [left, right] = models.filter(({ capability }) => capability.id === model.capability.id);
    if (left === undefined || right === undefined) throw new Error("Two models of a kind are needed");
    await open("models/", async (page) => {
      for (const { slug } of [left, right]) await page.locator(`input[name="compare"][value="${slug}"]`).check();
      const table = page.getByRole("region", { name: "Side by side" });
      expect(await table.locator("summary").isVisible()).toBe(true);
      await table.locator("summary").click();
      expect(await table.locator("thead th").allTextContents()).toEqual([left.displayName, right.displayName]);
      for (const [name, text] of Object.entries(entryOf(left, "").inputs)) {
        const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
        expect(await row.locator("td").first().textContent()).toBe(text);
      }
      expect(new URL(page.url()).searchParams.getAll("compare")).toEqual([left.slug, right.slug]);
    });
  });
});
