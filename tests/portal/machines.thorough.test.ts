/** What the portal has for assistants and programs: its pages as Markdown, prices, a collection, and data about itself. */
import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrunoItem, postmanToBruno } from "@usebruno/converters";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { startMock } from "../../scripts/mock/index.ts";
import { markdownPath } from "../../scripts/portal/src/lib/markdownPath.ts";
import { submitPrograms } from "../../scripts/portal/src/lib/submitPrograms.ts";
import { exists } from "../../scripts/program/exists.ts";
import { document } from "../support/bundle.ts";
import { allPages, openSite } from "./site.ts";
import { address } from "./smallDocument.ts";
import { usePortal } from "./usePortal.ts";

const { models } = document;
const { base, host } = address;

/** What a page says, without what its scripts add. */
interface PageFacts {
  readonly heading: string;
  readonly markdown: string | null;
  readonly data: string;
  readonly meta: Readonly<Record<string, string | null>>;
  readonly parameters: readonly string[];
  readonly prices: readonly (readonly string[])[];
  readonly samples: readonly string[];
}

/** Reads pages as a browser takes them apart, one after the other, without showing them. */
const readPages = (addresses: string[]): Promise<PageFacts[]> =>
  page.evaluate(async (all) => {
    const read = async (address: string) => {
      const parsed = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
      const texts = (selector: string, within: ParentNode = parsed) =>
        [...within.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
      return {
        heading: texts("h1").join(" "),
        markdown: parsed.querySelector('link[type="text/markdown"]')?.getAttribute("href") ?? null,
        data: texts('script[type="application/ld+json"]').join(""),
        meta: Object.fromEntries(
          [...parsed.querySelectorAll("meta[property]")].map((meta) => [
            meta.getAttribute("property"),
            meta.getAttribute("content"),
          ]),
        ),
        parameters: texts(".parameters .name"),
        prices: [...parsed.querySelectorAll("table.list tbody tr")].map((row) =>
          texts("td code, td:nth-last-child(2), td strong", row),
        ),
        samples: texts(".samples pre"),
      };
    };
    const facts = [];
    for (const address of all) facts.push(await read(address));
    return facts;
  }, addresses);

const portal = usePortal(() => openSite(document, address));
let page: Page;
const pages = new Map<string, PageFacts>();

beforeAll(async () => {
  page = await portal.browser.newPage();
  await page.goto(portal.site.url);
  const paths = await allPages(portal.site);
  const facts = await readPages(paths.map((path) => portal.site.url + path));
  for (const [index, path] of paths.entries()) {
    const found = facts[index];
    if (found !== undefined) pages.set(path, found);
  }
});

function pageOf(slug: string): PageFacts {
  const facts = pages.get(`models/${slug}/`);
  if (facts === undefined) throw new Error(`${slug} has no page`);
  return facts;
}

const textOf = (path: string): Promise<string> => readFile(join(portal.site.folder, path), "utf8");
const jsonOf = async (path: string) => JSON.parse(await textOf(path));

/** The blocks of code of a Markdown text. */
const fences = (markdown: string): string[] =>
  [...markdown.matchAll(/^(`{3,})\w*\n([\s\S]*?)\n\1$/gm)].map(([, , code = ""]) => code);

/** The rows of every table in a Markdown text, without the heads and without marks. */
const rowsOf = (markdown: string): string[][] =>
  [...markdown.matchAll(/^\| (?!---)(.+) \|$/gm)].map(([, row = ""]) =>
    row
      .replaceAll(/`|\*\*(?: default| assumed)?/g, "")
      .split(/(?<!\\) \| /)
      .map((cell) => cell.trim()),
  );

test("the Markdown of each model has the parameters, prices and samples of its page", async () => {
  for (const model of models) {
    const { slug, price } = model;
    const markdown = await textOf(markdownPath(`models/${slug}/`));
    const { parameters, prices, samples } = pageOf(slug);
    expect(
      [
        ...(markdown.split("### Request options")[0] ?? "").matchAll(/^- `(\w+)` .+ (?:\*\*required\*\*|optional)$/gm),
      ].map(([, name]) => name),
      slug,
    ).toEqual(parameters);
    const rows = rowsOf(markdown);
    for (const row of prices) expect(rows, slug).toContainEqual(row);
    const combinations = price.factors.reduce((count, { multipliers }) => count * Object.keys(multipliers).length, 1);
    expect(prices.length, slug).toBe(price.factors.length === 0 ? 0 : combinations);
    expect(fences(markdown), slug).toEqual(samples);
    // Two of them are responses.
    expect(samples.length, slug).toBe(submitPrograms(document, model).length + 2);
  }
});

test("every page exists as Markdown, which leads to llms.txt, and says where it is", async () => {
  for (const [path, { markdown, heading }] of pages) {
    expect(markdown, path).toBe(base + markdownPath(path));
    const text = await textOf(markdownPath(path));
    expect(text.split("\n", 1), path).toEqual([`# ${heading.replaceAll(/\s+/g, " ")}`]);
    expect(text, path).toContain(`[llms.txt](${host}${base}llms.txt)`);
  }
});

test("no link of a Markdown page or of llms.txt is broken, and all are absolute", async () => {
  const broken: string[] = [];
  for (const path of ["llms.txt", "llms-full.txt", ...(await allPages(portal.site)).map(markdownPath)]) {
    // What stands in code is not a link.
    const prose = (await textOf(path)).replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2$/gm, "").replaceAll(/`[^`\n]+`/g, "");
    for (const [, link = ""] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link) && !link.startsWith(host)) continue;
      const isThere = await exists(join(portal.site.folder, link.slice(`${host}${base}`.length)));
      if (!link.startsWith(`${host}${base}`) || !isThere) broken.push(`${path} -> ${link}`);
    }
  }
  expect(broken).toEqual([]);
});

test("llms.txt leads to every page, and llms-full.txt holds all but those of models, operations, languages, exports and assumptions in 60,000 tokens", async () => {
  const [index, full] = await Promise.all([textOf("llms.txt"), textOf("llms-full.txt")]);
  for (const path of await allPages(portal.site)) expect(index).toContain(`](${host}${base}${markdownPath(path)})`);
  for (const path of await allPages(portal.site)) {
    if (!/^(models|client|reference)\/.|^guides\/(clients|known-unknowns)\//.test(path))
      expect(full).toContain((await textOf(markdownPath(path))).trim());
  }
  for (const { slug } of models) expect(full).toContain(`${host}${base}models/${slug}.md`);
  // A token of English and code is three to four characters.
  expect(full.length / 3).toBeLessThan(60_000);
});

test("the price table as JSON and as CSV has what every combination costs", async () => {
  const { models: priced } = await jsonOf("prices.json");
  const [head = "", ...lines] = (await textOf("prices.csv")).trim().split("\r\n");
  const columns = head.split(",");
  const rows = lines.map((line) => new Map(line.split(",").map((value, index) => [columns[index], value])));
  for (const { slug, price } of models) {
    const { costs } = priced.find((one: { model: string }) => one.model === slug);
    const own = rows.filter((row) => row.get("model") === slug);
    expect(own.length).toBe(costs.length);
    for (const [index, { values, costMicroCents: cost, costUsd }] of costs.entries()) {
      expect(cost, slug).toBe(costMicroCents(price, values));
      expect(Number(costUsd) * 1_000_000).toBeCloseTo(cost, 0);
      expect(own[index]?.get("cost_micro_cents")).toBe(String(cost));
      expect(own[index]?.get("choice")).toBe(
        Object.entries(values)
          .map(([name, value]) => `${name}=${value}`)
          .join(";"),
      );
    }
    expect(costs.filter(({ isDefault }: { isDefault: boolean }) => isDefault).length, slug).toBe(1);
  }
});

interface Item {
  readonly name: string;
  readonly item?: readonly Item[];
  readonly request?: {
    readonly method: string;
    readonly url: {
      readonly raw: string;
      readonly variable?: readonly { readonly key: string; readonly value: string }[];
    };
    readonly body?: { readonly raw: string };
  };
}

/** The requests in a folder, however deep. */
const requestsIn = (items: readonly Item[]): Item[] =>
  items.flatMap((one) => (one.item === undefined ? [one] : requestsIn(one.item)));

describe("the collection", () => {
  test("has every operation and every model, and the mock accepts what it submits", async () => {
    const requests = requestsIn((await jsonOf("collection.json")).item);
    expect(requests.length).toBe(models.length + document.operations.length - 1);
    const bodies = requests.map(({ request }) => request?.body?.raw).filter((raw) => raw?.includes('"model"'));
    for (const { example } of models) expect(bodies).toContain(JSON.stringify(example, null, 2));
    const mock = await startMock({ document: document.openapi });
    try {
      for (const { name, request } of requests.filter(({ request: one }) => one?.url.variable === undefined)) {
        const response = await fetch(request?.url.raw.replace("{{baseUrl}}", mock.url) ?? "", {
          method: request?.method ?? "",
          headers: { authorization: "Bearer pb_test", "content-type": "application/json" },
          body: request?.body?.raw ?? null,
        });
        expect(response.status, name).toBe(200);
      }
    } finally {
      await mock.close();
    }
  });

  test("is imported by Bruno, with all requests", async () => {
    const { collection, issues } = await postmanToBruno(await jsonOf("collection.json"));
    const requests = (items: readonly BrunoItem[]): number =>
      items.reduce((count, { type, items: inside = [] }) => count + (type === "folder" ? requests(inside) : 1), 0);
    expect(issues).toEqual([]);
    expect(requests(collection.items)).toBe(models.length + document.operations.length - 1);
  });
});

test("robots.txt names the sitemap, and hosts that run Jekyll leave the files alone", async () => {
  expect(await textOf("robots.txt")).toContain(`Sitemap: ${host}${base}sitemap-index.xml`);
  await access(join(portal.site.folder, ".nojekyll"));
});

test("no page has a link that depends on a slash at the end of its address", async () => {
  for (const path of pages.keys()) {
    const html = await textOf(`${path}index.html`);
    expect(/<a\s[^>]*href="\.\.?\//.exec(html)?.[0], path).toBeUndefined();
  }
});

test("the sitemap lists every page at its whole address", async () => {
  const sitemap = await textOf("sitemap-0.xml");
  for (const path of pages.keys()) expect(sitemap).toContain(`<loc>${host}${base}${path}</loc>`);
});

test("each page tells search engines and link previews what it is", async () => {
  for (const [path, { data, meta }] of pages) {
    expect(JSON.parse(data), path).toMatchObject({ "@context": "https://schema.org", url: `${host}${base}${path}` });
    expect(meta["og:image"], path).toBe(`${host}${base}card.png`);
    expect(meta["og:url"], path).toBe(`${host}${base}${path}`);
  }
  for (const model of models) {
    const { data, meta } = pageOf(model.slug);
    const described = JSON.parse(data);
    expect(described).toMatchObject({ "@type": "Service", identifier: model.slug, description: model.description });
    expect(Number(described.offers.price) * 1_000_000).toBeCloseTo(model.price.baseCostMicroCents, 0);
    expect(meta["og:description"]).toBe(model.description);
  }
  await access(join(portal.site.folder, "card.png"));
});
