import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents, derivedFactors } from "../../scripts/document/pricing.ts";
import { costKind, costTitles } from "../../scripts/document/sentFactors.ts";
import { operation } from "../../scripts/portal/src/lib/operation.ts";
import { pagePrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { document } from "../support/bundle.ts";
import { overflowOf, visibleOverflow } from "../support/overflow.ts";
import { ofThisWeek } from "../support/sample.ts";
import { choices } from "./choices.ts";
import { openBuiltSite } from "./site.ts";
import { visibleText } from "./text.ts";
import { usePortal } from "./usePortal.ts";
import { phone } from "./visit.ts";

const { models } = document;
/** In a quick run a few, others each week. */
const shown = ofThisWeek(models, 10);
const submit = operation(document, "submitJob");
const written = (value: number): string => value.toLocaleString("en-US");

const portal = usePortal(() => openBuiltSite(document));
/** A tab of a phone without JavaScript, in which the tests look at one page after the other. */
let plainTab: Page;

beforeAll(async () => {
  plainTab = await portal.browser.newPage({ javaScriptEnabled: false, viewport: phone });
});

describe.each(shown.map((model) => ({ slug: model.slug, model })))("the page of $slug", ({ slug, model }) => {
  let page: Page;
  beforeAll(async () => {
    page = plainTab;
    await page.goto(`${portal.site.url}models/${slug}/`);
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
    expect(await overflowOf(page)).toBeLessThan(visibleOverflow);
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
    expect(await visibleText(page.locator("dl.facts"))).toContain(costTitles[costKind(model)]);
    for (const { parameter, derivedFrom } of derived) {
      expect(await visibleText(page.locator(".derived"))).toContain(`${parameter} is not sent`);
      expect(await visibleText(page.locator(".derived"))).toContain(String(derivedFrom));
    }
  });

  test("shows a request, its response, and the finished job with a file of its kind", async () => {
    expect(await page.locator(".samples .programs pre").allTextContents()).toEqual(
      pagePrograms(document, model).map(({ code }) => code),
    );
    const [response, job] = (await page.locator(".samples .sample pre").allTextContents()).map((code) =>
      JSON.parse(code),
    );
    expect(response).toMatchObject({ costMicroCents: costMicroCents(model.price, model.example.input) });
    expect(job).toMatchObject({
      jobId: response.jobId,
      completedAt: response.estimatedCompletionTime,
      outputs: [{ type: model.capability.id.endsWith("image") ? "image" : "video" }],
    });
  });

  test("says what can stand beside the input, and what each member of the responses means", async () => {
    const described = await page.locator(".members .member").allTextContents();
    expect(described).toEqual(expect.arrayContaining(["version", "webhookUrl", "estimatedCompletionTime", "outputs"]));
    const shown = (await page.locator(".samples .sample pre").allTextContents()).flatMap((code) =>
      Object.keys(JSON.parse(code)),
    );
    for (const name of shown) expect(described, name).toContain(name);
  });

  test("lists every error that the submit operation can return, with status and remedy", async () => {
    const text = await visibleText(page.locator(".errors"));
    for (const code of submit.errorCodes) {
      expect(text).toContain(code);
      expect(text).toContain(document.errorCodes.get(code)?.remedy);
    }
  });
});
