import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { readResults } from "../../scripts/interop/results.ts";
import { parametersOf } from "../../scripts/portal/src/lib/operationFacts.ts";
import { referencePath } from "../../scripts/portal/src/lib/reference.ts";
import { relatedModels } from "../../scripts/portal/src/lib/relatedModels.ts";
import { allMembersOf, responseSchema } from "../../scripts/portal/src/lib/schemaMembers.ts";
import { document } from "../support/bundle.ts";
import { overflowOf, visibleOverflow } from "../support/overflow.ts";
import { choices } from "./choices.ts";
import { brokenLinks, unlinkedHeadings, unreachablePages } from "./links.ts";
import { allPages, openBuiltSite } from "./site.ts";
import { visibleText } from "./text.ts";
import { usePortal } from "./usePortal.ts";
import { phone } from "./visit.ts";

const { models } = document;
const [first] = models;
if (first === undefined) throw new Error("The document has no models");
const modelPath = (slug: string): string => `models/${slug}/`;

const portal = usePortal(() => openBuiltSite(document));

const { open: visit } = portal;

/** Opens one page after the other in the same tab, which is much faster than a browser context for each. */
async function visitEach<T>(
  paths: readonly string[],
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<Map<string, T>> {
  const context = await portal.browser.newContext(options);
  try {
    const page = await context.newPage();
    const seen = new Map<string, T>();
    for (const path of paths) {
      await page.goto(portal.site.url + path);
      seen.set(path, await look(page));
    }
    return seen;
  } finally {
    await context.close();
  }
}

const textOf = (path: string): Promise<string> => visit(path, (page) => visibleText(page.locator("main")));

test("the gallery lists every model with its lowest price", async () => {
  await visit("models/", async (page) => {
    expect(await page.locator(".card").count()).toBe(models.length);
    for (const { slug, price } of models) {
      const card = page.locator(".card").filter({ has: page.getByText(slug, { exact: true }) });
      const lowest = Math.min(...choices(price.factors).map((input) => costMicroCents(price, input)));
      expect(await visibleText(card)).toContain(formatUsd(lowest));
      expect(await card.locator("a").getAttribute("href")).toBe(new URL(modelPath(slug), portal.site.url).pathname);
    }
  });
});

test("known unknowns lists every assumption of the document", async () => {
  const text = await textOf("guides/known-unknowns/");
  for (const assumption of document.assumptions) expect(text).toContain(assumption.text.replaceAll("`", ""));
});

test("the errors guide lists every code with its status", async () => {
  await visit("guides/errors/", async (page) => {
    for (const [code, { status, when }] of document.errorCodes) {
      const section = page.getByRole("region", { name: `Status ${status}` });
      expect(await visibleText(section.locator(`[id="${code}"]`))).toContain(when);
    }
  });
});

test("the life cycle guide draws the states that the document has", async () => {
  await visit("guides/jobs/", async (page) => {
    const drawn = await page.locator(".cycle .state").allTextContents();
    const listed = await page.locator(".states dt").allInnerTexts();
    expect(drawn.map((name) => name.trim()).toSorted()).toEqual(listed.toSorted());
    const spoken = await page.getByRole("img", { name: "The states of a job" }).locator("desc").textContent();
    for (const state of listed) expect(spoken).toContain(state);
  });
});

test("the guide to OpenAPI files lists every tool that was tried, with its file and what it does", async () => {
  const rows = await visit("guides/openapi-files/", (page) => page.locator(".tools tbody tr").allInnerTexts());
  const results = Object.values(await readResults());
  expect(rows).toHaveLength(results.length);
  for (const { title, version, view, checks } of results) {
    const row = rows.find((text) => text.startsWith(`${title} ${version}\t${view}\t`));
    for (const check of Object.keys(checks)) expect(row, title).toContain(check);
  }
});

test("no link inside the portal is broken", async () => {
  expect(await brokenLinks(portal.browser, portal.site)).toEqual([]);
});

test("every page leads programs to the document", async () => {
  const link = (page: Page) => page.locator('link[rel="service-desc"]').getAttribute("href");
  const found = await visitEach(
    ["", modelPath(first.slug), "guides/errors/", "reference/"],
    async (page) => new URL((await link(page)) ?? "", page.url()).href,
  );
  for (const [path, address] of found) expect(address, path).toBe(`${portal.site.url}openapi.yaml`);
});

test("every page can be reached from the home page", async () => {
  expect(await unreachablePages(portal.browser, portal.site)).toEqual([]);
});

test("the sidebar lists every model and every guide", async () => {
  const pages = (await allPages(portal.site)).filter((path) => /^(models|guides)\//.test(path));
  expect(pages.length).toBeGreaterThan(models.length);
  await visit("quick-start/", async (page) => {
    const links = page.locator("nav.sidebar a");
    const listed = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    for (const path of pages) expect(listed).toContain(new URL(path, portal.site.url).pathname);
  });
});

test("the whole text is there with JavaScript off", async () => {
  // One page of each kind; what JavaScript adds is marked as such, or is a button.
  const pages = ["", "quick-start/", "models/", modelPath(first.slug), "guides/errors/", "guides/webhooks/"];
  const text = async (page: Page) => {
    await page.locator("main").evaluate((main) => {
      for (const added of main.querySelectorAll(".scripted, button")) added.remove();
    });
    return (await visibleText(page.locator("main"))).replaceAll(/\s+/g, " ");
  };
  const [plain, scripted] = await Promise.all([
    visitEach(pages, text, { javaScriptEnabled: false }),
    visitEach(pages, text),
  ]);
  for (const path of pages) expect(plain.get(path), path).toBe(scripted.get(path));
});

test("what needs JavaScript is not shown without it", async () => {
  for (const path of ["models/", modelPath(first.slug)]) {
    await visit(
      path,
      async (page) => {
        expect(await page.locator(".scripted").count()).toBeGreaterThan(0);
        expect(await page.locator(".scripted").filter({ visible: true }).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  }
});

test("the reference leads to every operation, also from where it was on one page of all", async () => {
  const entries = await visit("reference/", (page) =>
    page
      .locator("main .operations li")
      .evaluateAll((all) =>
        all.map((entry) => [entry.id, entry.querySelector("a")?.href.replace(/^.*\/reference\//, "reference/")]),
      ),
  );
  expect(new Map(entries.map(([id, address]) => [id, address]))).toEqual(
    new Map(document.operations.map((one) => [`/${one.tag}/${one.id}`.toLowerCase(), referencePath(one)])),
  );
});

test("the page of an operation has its parameters, its responses and its errors", async () => {
  const texts = await visitEach(document.operations.map(referencePath), (page) => visibleText(page.locator("main")), {
    javaScriptEnabled: false,
  });
  for (const one of document.operations) {
    const text = texts.get(referencePath(one)) ?? "";
    const names = parametersOf(document, one).map(({ name }) => String(name));
    const members = allMembersOf(document, responseSchema(document, one)).map(({ name }) => name);
    for (const shown of [one.summary, one.path, ...names, ...members, ...one.errorCodes]) {
      expect(text, one.id).toContain(shown);
    }
  }
});

test("every row of the price table has an address", async () => {
  const ids = await visit("models/", (page) =>
    page.locator("table.prices tbody tr").evaluateAll((rows) => rows.map(({ id }) => id)),
  );
  expect(ids).toEqual(models.map(({ slug }) => `price-${slug}`));
});

test("Copy page copies links that lead to the portal from anywhere", async () => {
  await visit(
    modelPath(first.slug),
    async (page) => {
      await page.getByRole("button", { name: "Copy page as Markdown" }).click();
      await page.getByRole("button", { name: "Copy page as Markdown" }).getByText("Copied").waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain(`](${portal.site.url}llms.txt)`);
      expect(copied).not.toContain("](/");
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("a page as Markdown keeps the words of a card apart", async () => {
  const response = await fetch(`${portal.site.url}${modelPath(first.slug).replace(/\/$/, ".md")}`);
  const text = await response.text();
  const [related] = relatedModels(first, models);
  expect(text).toContain(`\n${related?.capability.title} ${related?.provider}\n`);
});

test("what can only be pressed is not printed", async () => {
  for (const path of [modelPath(first.slug), "guides/limits/", "reference/submit-job/"]) {
    await visit(path, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("button").filter({ visible: true }).allTextContents()).toEqual([]);
    });
  }
});

test("every heading of a section has a link to itself", async () => {
  expect(await unlinkedHeadings(portal.browser, portal.site)).toEqual([]);
});

test("on a phone, every page has a menu with JavaScript off", async () => {
  const seen = await visitEach(
    ["", modelPath(first.slug)],
    async (page) => {
      await page.getByText("Menu", { exact: true }).click();
      return page.getByRole("link", { name: "Quick start", exact: true }).first().isVisible();
    },
    { javaScriptEnabled: false, viewport: phone },
  );
  expect([...seen.values()]).toEqual([true, true]);
});

test("the page for unknown addresses says what to do, and has no broken links", async () => {
  await visit("404.html", async (page) => {
    expect(await visibleText(page.locator("h1"))).toBe("Page not found");
    const links = await page.locator("footer a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links)
      expect((await fetch(new URL(link ?? "", portal.site.url))).status, String(link)).toBe(200);
  });
});

test("the names of foreign tools break between words on a phone", async () => {
  const broken = await visit(
    "guides/openapi-files/",
    (page) =>
      page.locator(".tools td:first-child").evaluateAll((cells) =>
        cells
          .filter((cell) => {
            const range = cell.ownerDocument.createRange();
            range.selectNodeContents(cell);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            return lines.size > (cell.textContent ?? "").split(/[\s/-]+/).length;
          })
          .map(({ textContent }) => textContent),
      ),
    { viewport: phone },
  );
  expect(broken).toEqual([]);
});

test("no page is wider than a phone", async () => {
  const others = (await allPages(portal.site)).filter((path) => !/^models\/./.test(path));
  const overflows = await visitEach(others, overflowOf, { viewport: phone });
  for (const [path, overflow] of overflows) expect(overflow, path).toBeLessThan(visibleOverflow);
});
