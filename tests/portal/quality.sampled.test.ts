import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { shiftOf, visibleShift } from "../../scripts/program/layoutShift.ts";
import { settled } from "../../scripts/program/settled.ts";
import { document } from "../support/bundle.ts";
import { isThorough, ofThisWeek } from "../support/sample.ts";
import { lookUp } from "./search.ts";
import { openBuiltSite } from "./site.ts";
import { usePortal } from "./usePortal.ts";

const { models } = document;
const [model] = models;
if (model === undefined) throw new Error("The document has no models");
const modelPage = `models/${model.slug}/`;

/** One page of every kind. */
const kinds = [
  "",
  "quick-start/",
  "models/",
  modelPage,
  "guides/errors/",
  "guides/jobs/",
  "reference/",
  "reference/submit-job/",
  "client/errors/",
  "client/by-model/",
  "404.html",
];

const portal = usePortal(() => openBuiltSite(document));
const { open } = portal;

describe.each(["light", "dark"] as const)("in the %s theme", (colorScheme) => {
  // In a quick run, colours are what the dark theme may have wrong, and a model's page has most of them. Of the others,
  // each has its turn.
  const others = kinds.filter((path) => path !== "models/" && path !== modelPage);
  const shown = isThorough || colorScheme === "light" ? [modelPage, ...ofThisWeek(others, 2)] : [modelPage];

  test.each(shown)("axe finds nothing wrong with /%s", async (path) => {
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

  if (isThorough || colorScheme === "light") {
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
  }

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
    const context = await portal.browser.newContext();
    const page = await context.newPage();
    await page.goto(portal.site.url + path);
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

test("a model page has at most 90 kB to load", async () => {
  const context = await portal.browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send("Network.enable");
  await page.goto(portal.site.url + modelPage);
  await settled(page);
  await context.close();
  console.log(`A model page loads ${Math.round(bytes / 1000)} kB`);
  expect(bytes).toBeGreaterThan(30_000);
  expect(bytes).toBeLessThanOrEqual(90_000);
});

test.each(["", "models/", modelPage])("nothing moves while /%s loads", async (path) => {
  const { sum, moved } = await open(path, shiftOf);
  expect(sum, moved).toBeLessThan(visibleShift);
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
  const { sum, moved } = await open(modelPage, look, { viewport: { width: 1280, height: 4_000 } });
  expect(sum, moved).toBeLessThan(visibleShift);
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

test("no request leaves the origin, after clicks, a search and a minute", async () => {
  expect(await requestsThatLeave()).toEqual([]);
});

/** Uses a page of several kinds for a while, and returns what it requested of others. */
async function requestsThatLeave(): Promise<string[]> {
  const { origin } = new URL(portal.site.url);
  const watch = async (path: string, use: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const requests: string[] = [];
    const context = await portal.browser.newContext();
    context.on("request", (request) => requests.push(request.url()));
    const page = await context.newPage();
    // A minute of the page's own clock: what waits for some seconds happens in it.
    await page.clock.install();
    await page.goto(portal.site.url + path);
    await use(page);
    await page.clock.fastForward(60_000);
    await context.close();
    expect(requests.length).toBeGreaterThan(0);
    return requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
  };
  const left = await Promise.all([
    watch("", (page) => lookUp(page, "sound")),
    watch("models/", (page) => page.getByRole("spinbutton", { name: "Length seconds" }).fill("10")),
    watch(modelPage, (page) => page.locator("try-it input[type=radio]:not(:checked)").first().check()),
    // Redoc's telemetry, where it is on, waits for several seconds.
    ...(isThorough ? [watch("redoc.html", (page) => page.getByRole("link", { name: "Jobs" }).first().click())] : []),
  ]);
  return left.flat();
}
