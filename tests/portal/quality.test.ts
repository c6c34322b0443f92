import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { formatUsd } from "../../scripts/document/pricing.ts";
import { entryOf } from "../../scripts/portal/src/gallery/entry.ts";
import { cheapestOffer } from "../../scripts/portal/src/gallery/offer.ts";
import { lowestCost } from "../../scripts/portal/src/lib/prices.ts";
import { modelReferencePath, referencePath } from "../../scripts/portal/src/lib/reference.ts";
import { launchBrowser } from "../support/browser.ts";
import { openBuiltSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

const document = await loadDocument();
const { models } = document;
const [model] = models;
if (model === undefined) throw new Error("The document has no models");
const modelPage = `models/${model.slug}/`;

/** One page of every kind. */
const kinds = ["", "quick-start/", "models/", modelPage, "guides/errors/", "guides/jobs/", "reference/", "404.html"];

let browser: Browser;
let site: Site;
let leaving: Promise<string[]>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openBuiltSite(document)]);
  // It waits for ten seconds, in which the other tests can go on.
  leaving = requestsThatLeave();
  leaving.catch(() => {});
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const open = <T>(path: string, look: (page: Page) => Promise<T>, options = {}): Promise<T> =>
  visit(browser, site.url + path, look, options);

async function lookUp(page: Page, text: string): Promise<string[]> {
  const field = page.getByRole("searchbox");
  if (!(await field.isVisible())) await page.keyboard.press("Control+k");
  await field.fill("");
  await page.locator(".found:empty").waitFor({ state: "attached" });
  await field.fill(text);
  await page.locator(".found a").first().waitFor();
  return page.locator(".found a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

describe("search", () => {
  test("finds a model by slug, name and parameter, and an error by its code", async () => {
    await open("", async (page) => {
      const { slug, displayName, parameters } = model;
      expect((await lookUp(page, slug))[0]).toBe(`/${modelPage}`);
      expect(await lookUp(page, displayName)).toContain(`/${modelPage}`);
      for (const { name } of parameters.slice(-1)) {
        expect(await lookUp(page, name)).toContainEqual(expect.stringContaining(`#parameter-${name}`));
      }
      const [code = ""] = document.errorCodes.keys();
      expect((await lookUp(page, code))[0]).toBe(`/guides/errors/#${code}`);
    });
  });

  test("finds every model that can have sound by that word, loading the index in parts", async () => {
    const asked: string[] = [];
    await open("", async (page) => {
      page.on("request", (request) => asked.push(request.url()));
      const found = await lookUp(page, "sound");
      for (const { slug, parameters } of models.filter(({ parameters }) =>
        parameters.some(({ name }) => name === "has_sound"),
      )) {
        expect(parameters.length).toBeGreaterThan(0);
        expect(
          found.some((href) => href.startsWith(`/models/${slug}/`)),
          slug,
        ).toBe(true);
      }
      const [first = ""] = found;
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(`**${first}`);
    });
    expect(asked.some((url) => url.includes("/pagefind/index/"))).toBe(true);
  });
});

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
      await page.getByLabel("Kind").selectOption(model.capability.id);
      const ofKind = models.filter(({ capability }) => capability.id === model.capability.id);
      expect(await shownSlugs(page)).toEqual(slugsOf(ofKind));
      await page.getByLabel("Provider").selectOption(model.provider);
      await page.getByLabel("Cheapest job at most").fill(String(most / 1_000_000));
      await page.getByText("Takes these inputs").click();
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
      .flatMap(({ slug, price }) => ({ slug, offer: cheapestOffer(price, seconds) ?? [] }))
      .flatMap(({ slug, offer }) => ("jobs" in offer ? { slug, offer } : []))
      .toSorted((left, right) => left.offer.costMicroCents - right.offer.costMicroCents);
    await open(`models/?seconds=${seconds}`, async (page) => {
      expect(await shownSlugs(page)).toEqual(slugsOf(offers));
      for (const { slug, offer } of offers.slice(0, 3)) {
        const note = await page.locator(`[data-slug="${slug}"] .offer`).textContent();
        expect(note).toContain(`${formatUsd(offer.costMicroCents)} for`);
        expect(offer.jobs * offer.length).toBeGreaterThanOrEqual(seconds);
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

test("the reference has every operation and models of every provider at the address that the pages link to", async () => {
  const entries = [
    ...document.operations.map((shown) => [referencePath(shown), shown.summary] as const),
    ...[...Map.groupBy(models, ({ provider }) => provider).values()]
      .flatMap(([one]) => one ?? [])
      .map((one) => [modelReferencePath(one), `${one.displayName} ${one.capability.title}`] as const),
  ];
  await open(entries[0]?.[0] ?? "", async (page) => {
    for (const [path, heading] of entries) {
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        path.slice(path.indexOf("#")),
      );
      await page.locator("#redoc :is(h1, h2)").getByText(heading, { exact: true }).first().waitFor();
    }
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  test.each(kinds.filter((path) => path !== "models/"))("axe finds nothing wrong with /%s", async (path) => {
    const found = await open(
      path,
      async (page) => {
        if (path === modelPage) await page.getByRole("button", { name: /^Send/ }).scrollIntoViewIfNeeded();
        return violations(page);
      },
      { colorScheme },
    );
    expect(found).toEqual([]);
  });

  test("axe finds nothing wrong with the gallery, a comparison in it, and the search", async () => {
    // Cards are alike, so those of one kind will do.
    const fields = { capability: model.capability.id, seconds: "10", takes: "duration", compare: model.slug };
    const path = `models/?${new URLSearchParams(fields)}`;
    const found = await open(
      path,
      async (page) => {
        const compared = await violations(page);
        await lookUp(page, "sound");
        return [...compared, ...(await violations(page, "dialog"))];
      },
      { colorScheme },
    );
    expect(found).toEqual([]);
  });

  test("pages without JavaScript have the colours of those with it", async () => {
    const colours = (page: Page) =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(window.document.body);
        return { backgroundColor, color };
      });
    const [plain, scripted] = await Promise.all(
      [false, true].map((javaScriptEnabled) => open("", colours, { colorScheme, javaScriptEnabled })),
    );
    expect(plain).toEqual(scripted);
    expect(plain?.backgroundColor === "rgb(255, 255, 255)").toBe(colorScheme === "light");
  });
});

/** @param part a selector of what is looked at */
async function violations(page: Page, part = "html"): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<AxeResults>(`axe.run("${part}")`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

test("no inline script runs that the build did not write", async () => {
  for (const path of kinds) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url + path);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    expect(policy, path).toMatch(/script-src 'self'(?![^;]*'unsafe-(inline|eval)')/);
    const ran = await page.evaluate(() => {
      const script = Object.assign(window.document.createElement("script"), { textContent: "window.injected = true" });
      window.document.head.append(script);
      return "injected" in window;
    });
    expect(ran, path).toBe(false);
    await context.close();
  }
});

test("a model page has less than 100 kB to load", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  await page.goto(site.url + modelPage, { waitUntil: "networkidle" });
  await context.close();
  console.log(`A model page loads ${Math.round(bytes / 1000)} kB`);
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThan(100_000);
});

/** How much of a page has moved while it was loaded. */
async function shiftOf(page: Page): Promise<number> {
  await page.waitForLoadState("networkidle");
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((entries) => {
          resolve(entries.getEntries().reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0));
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}

test.each(["", "models/", modelPage])("nothing moves while /%s loads", async (path) => {
  expect(await open(path, shiftOf)).toBe(0);
});

test("nothing moves when the samples are shown as they were chosen before", async () => {
  const look = async (page: Page) => {
    await page.locator(".samples label").getByText("Python", { exact: true }).click();
    await page.locator(".samples label").getByText("Plain HTTP", { exact: true }).click();
    await page.reload();
    expect(await page.locator(".samples input:checked").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      "submit-python",
      "submit-http",
    ]);
    return shiftOf(page);
  };
  // So tall that the samples are in sight.
  expect(await open(modelPage, look, { viewport: { width: 1280, height: 4_000 } })).toBe(0);
});

test("on paper there is the text in dark on white, and nothing to click", async () => {
  await open(
    modelPage,
    async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator("try-it, site-search, nav.sidebar").filter({ visible: true }).count()).toBe(0);
      expect(await page.locator("#parameters, #pricing, .sample").filter({ visible: true }).count()).toBeGreaterThan(3);
      const [paper, code] = await Promise.all(
        ["body", ".sample"].map((selector) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => getComputedStyle(element).backgroundColor),
        ),
      );
      expect([paper, code]).toEqual(["rgb(255, 255, 255)", "rgb(255, 255, 255)"]);
    },
    { colorScheme: "dark" },
  );
});

test("no request leaves the origin, after clicks, a search and ten seconds", async () => {
  expect(await leaving).toEqual([]);
});

/** Uses a page of several kinds for a while, and says what it asked of others. */
async function requestsThatLeave(): Promise<string[]> {
  const { origin } = new URL(site.url);
  const watch = async (path: string, use: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const asked: string[] = [];
    const context = await browser.newContext();
    context.on("request", (request) => asked.push(request.url()));
    const page = await context.newPage();
    await page.goto(site.url + path);
    await use(page);
    await page.waitForTimeout(10_000);
    await context.close();
    expect(asked.length).toBeGreaterThan(0);
    return asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
  };
  const left = await Promise.all([
    watch("", (page) => lookUp(page, "sound")),
    watch("models/", (page) => page.getByLabel("Cheapest way to get").fill("10")),
    watch(modelPage, (page) => page.locator("try-it input[type=radio]:not(:checked)").first().check()),
    // Redoc's telemetry, where it is on, waits for several seconds.
    watch("reference/", (page) => page.getByRole("link", { name: "Jobs" }).first().click()),
  ]);
  return left.flat();
}
