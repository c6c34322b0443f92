import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { costMicroCents, derivedFactors, formatUsd } from "../../scripts/document/pricing.ts";
import type { Document } from "../../scripts/document/view.ts";
import { type KindId, kinds } from "../../scripts/portal/src/lib/languages.ts";
import { operation } from "../../scripts/portal/src/lib/read.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { launchBrowser } from "../support/browser.ts";
import { brokenLinks, unreachablePages } from "./links.ts";
import { allPages, openBuiltSite, type Site } from "./site.ts";
import { visibleText } from "./text.ts";

const document = await loadDocument();
const { models } = document;
const [first] = models;
if (first === undefined) throw new Error("The document has no models");
const submit = operation(document, "submitJob");
const modelPath = (slug: string): string => `models/${slug}/`;
const phone = { width: 390, height: 844 };
const written = (value: number): string => value.toLocaleString("en-US");

let browser: Browser;
let site: Site;
/** A tab of a phone without JavaScript, in which one page after the other is looked at. */
let plainTab: Promise<Page>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), openBuiltSite(document)]);
  plainTab = browser.newPage({ javaScriptEnabled: false, viewport: phone });
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Opens a page of the portal, hands it to `look`, and closes it again. */
async function visit<T>(
  path: string,
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const response = await page.goto(site.url + path);
    expect(response?.status(), path).toBe(200);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Opens one page after the other in the same tab, which is much faster than a browser context for each. */
async function visitEach<T>(
  paths: readonly string[],
  look: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<Map<string, T>> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const seen = new Map<string, T>();
    for (const path of paths) {
      await page.goto(site.url + path);
      seen.set(path, await look(page));
    }
    return seen;
  } finally {
    await context.close();
  }
}

const textOf = (path: string): Promise<string> => visit(path, (page) => visibleText(page.locator("main")));

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => window.document.documentElement.scrollWidth - window.innerWidth);

/** Every way to choose the priced parameters of a model. */
function choices(factors: Document["models"][number]["price"]["factors"]): Record<string, string>[] {
  return factors.reduce<Record<string, string>[]>(
    (inputs, { parameter, multipliers }) =>
      inputs.flatMap((input) => Object.keys(multipliers).map((value) => ({ ...input, [parameter]: value }))),
    [{}],
  );
}

describe.each(models.map((model) => ({ slug: model.slug, model })))("the page of $slug", ({ slug, model }) => {
  let page: Page;
  beforeAll(async () => {
    page = await plainTab;
    await page.goto(site.url + modelPath(slug));
  });

  test("shows name, slug, provider, capability, base cost and processing time", async () => {
    expect(await visibleText(page.locator("h1"))).toBe(`${model.displayName} ${model.capability.title}`);
    const text = await visibleText(page.locator("main"));
    expect(text).toContain(slug);
    expect(text).toContain(model.description);
    const facts = await visibleText(page.locator("dl.facts"));
    expect(facts).toContain(model.provider);
    expect(facts).toContain(model.capability.title);
    expect(facts).toContain(`${written(model.price.baseCostMicroCents)} micro-cents`);
    expect(facts).toContain(formatUsd(model.price.baseCostMicroCents));
    expect(facts).toContain(`${model.processingSeconds} seconds`);
  });

  test("is no wider than a phone", async () => {
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  test("shows each parameter with its values, its default and what is assumed about it", async () => {
    for (const { name, required, schema, assumption, multipliers } of model.parameters) {
      const entry = page.locator(`#parameter-${name}`);
      const text = await visibleText(entry);
      expect(text).toContain(name);
      expect(text).toContain(required ? "required" : "optional");
      const listed = schema.enum ?? (schema.type === "boolean" && multipliers ? [false, true] : []);
      expect(await entry.locator(".values > li code").allInnerTexts()).toEqual(listed.map(String));
      if (schema.default !== undefined) expect(text).toContain("default");
      if (schema.enum !== undefined && schema.default !== undefined) {
        expect(await visibleText(entry.locator(".values > li.default code"))).toBe(String(schema.default));
      }
      if (schema.maxLength !== undefined) expect(text).toContain(written(schema.maxLength));
      if (assumption !== undefined) expect(text).toContain(assumption.replaceAll("`", ""));
    }
    expect(await page.locator(".parameters > li").count()).toBe(model.parameters.length);
  });

  test("shows each multiplier, beside the parameter and in the factor table", async () => {
    for (const { parameter, multipliers, derivedFrom } of model.price.factors) {
      for (const [value, multiplier] of Object.entries(multipliers)) {
        const chip = page
          .locator(`#parameter-${parameter} .values > li`)
          .filter({ has: page.getByText(value, { exact: true }) });
        if (derivedFrom === undefined) expect(await visibleText(chip)).toContain(`× ${multiplier}`);
        const row = page
          .locator(".factors tbody")
          .filter({ has: page.locator("th").getByText(parameter, { exact: true }) })
          .locator("tr")
          .filter({ has: page.getByText(value, { exact: true }) });
        expect(await visibleText(row.locator("td").last())).toBe(`${multiplier}x`);
      }
    }
  });

  test("works out the default cost and lists what every combination costs", async () => {
    const formula = ["finalCost = baseCost", ...model.price.factors.map(({ parameter }) => parameter)].join(" × ");
    expect(await visibleText(page.locator(".formula"))).toBe(formula);
    const cost = costMicroCents(model.price);
    expect(await visibleText(page.locator("p.default"))).toContain(
      `= ${written(cost)} micro-cents (${formatUsd(cost)})`,
    );
    const list = page.locator("details:has(table.list) summary");
    if ((await list.count()) > 0) await list.click();
    const rows = await page.locator("table.list tbody tr").allInnerTexts();
    const { factors } = model.price;
    const expected = choices(factors).map((input) => {
      const amount = costMicroCents(model.price, input);
      return [...factors.map(({ parameter }) => input[parameter]), written(amount), formatUsd(amount)];
    });
    expect(
      rows.map((row) =>
        row
          .replace(/default|assumed/, "")
          .split(/\s+/)
          .filter(Boolean),
      ),
    ).toEqual(factors.length > 0 ? expected : []);
  });

  test("says so when its cost, or something else about it, is assumed", async () => {
    const text = await visibleText(page.locator("main"));
    if (model.assumption !== undefined) expect(text).toContain(model.assumption.replaceAll("`", ""));
    const derived = derivedFactors(model.price);
    expect(await visibleText(page.locator("dl.facts"))).toContain(derived.length > 0 ? "Assumed cost" : "Default cost");
    for (const { parameter, derivedFrom } of derived) {
      expect(await visibleText(page.locator(".derived"))).toContain(`${parameter} is not sent`);
      expect(await visibleText(page.locator(".derived"))).toContain(String(derivedFrom));
    }
  });

  test("shows a request, the answer to it, and the finished job with a file of its kind", async () => {
    expect(await page.locator(".samples .programs pre").allTextContents()).toEqual(
      submitPrograms(document, model).map(({ code }) => code),
    );
    const [answer, job] = (await page.locator(".samples .sample pre").allTextContents()).map((code) =>
      JSON.parse(code),
    );
    expect(answer).toMatchObject({ costMicroCents: costMicroCents(model.price, model.example.input) });
    expect(job).toMatchObject({
      jobId: answer.jobId,
      completedAt: answer.estimatedCompletionTime,
      outputs: [{ type: model.capability.id.endsWith("image") ? "image" : "video" }],
    });
  });

  test("lists every error that the submit operation can answer, with status and remedy", async () => {
    const text = await visibleText(page.locator(".errors"));
    for (const code of submit.errorCodes) {
      expect(text).toContain(code);
      expect(text).toContain(document.errorCodes.get(code)?.remedy);
    }
  });
});

test("the gallery lists every model with its lowest price", async () => {
  await visit("models/", async (page) => {
    expect(await page.locator(".card").count()).toBe(models.length);
    for (const { slug, price } of models) {
      const card = page.locator(".card").filter({ has: page.getByText(slug, { exact: true }) });
      const lowest = Math.min(...choices(price.factors).map((input) => costMicroCents(price, input)));
      expect(await visibleText(card)).toContain(formatUsd(lowest));
      expect(await card.locator("a").getAttribute("href")).toBe(new URL(modelPath(slug), site.url).pathname);
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

test("no link inside the portal is broken", async () => {
  expect(await brokenLinks(browser, site)).toEqual([]);
});

test("every page can be reached from the home page", async () => {
  expect(await unreachablePages(browser, site)).toEqual([]);
});

test("the sidebar lists every model and every guide", async () => {
  const pages = (await allPages(site)).filter((path) => /^(models|guides)\//.test(path));
  expect(pages.length).toBeGreaterThan(models.length);
  await visit("quick-start/", async (page) => {
    const links = page.locator("nav.sidebar a");
    const listed = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    for (const path of pages) expect(listed).toContain(new URL(path, site.url).pathname);
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

test("the reference describes every operation with JavaScript off", async () => {
  const text = await visit("reference/", (page) => visibleText(page.locator("noscript")), { javaScriptEnabled: false });
  for (const { summary, path } of document.operations) {
    expect(text).toContain(summary);
    expect(text).toContain(path);
  }
});

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
  const code = (model: Document["models"][number], kind: KindId) =>
    submitPrograms(document, model).find((one) => one.language.id === "python" && one.kind === kind)?.code;
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
      await page.goto(site.url + modelPath(second.slug));
      expect(await shown(page).textContent()).toBe(code(second, "http"));
      await page.goto(`${site.url}guides/webhooks/`);
      expect(await page.locator(".programs pre:visible").textContent()).toContain("def is_genuine");
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  );
});

test("each language of the samples can be chosen with JavaScript off, and is no wider than a phone", async () => {
  await visit(
    modelPath(first.slug),
    async (page) => {
      for (const { language, kind, code } of submitPrograms(document, first)) {
        await page.locator(".samples label").getByText(language.label, { exact: true }).click();
        const kindLabel = kinds.find(({ id }) => id === kind)?.label;
        if (kindLabel !== undefined) await page.locator(".samples label").getByText(kindLabel, { exact: true }).click();
        expect(await page.locator(".samples .programs pre:visible").textContent()).toBe(code);
        expect(await overflowOf(page), language.label).toBeLessThanOrEqual(0);
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
    const plain = submitPrograms(document, first).find(({ language, kind }) => language.id === "go" && kind === "http");
    expect(await page.locator(".samples .programs pre:visible").textContent()).toBe(plain?.code);
  });
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

test("an address that is not there answers what to do, without links that are broken", async () => {
  await visit("404.html", async (page) => {
    expect(await visibleText(page.locator("h1"))).toBe("There is no such page");
    const links = await page.locator("footer a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect((await fetch(new URL(link ?? "", site.url))).status, String(link)).toBe(200);
  });
});

test("no page is wider than a phone", async () => {
  const others = (await allPages(site)).filter((path) => !/^models\/./.test(path));
  const overflows = await visitEach(others, overflowOf, { viewport: phone });
  for (const [path, overflow] of overflows) expect(overflow, path).toBeLessThanOrEqual(0);
});
