/** Pages in a layout that the provider's do not have today: they are read, or said to be unreadable, but never misread. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document } from "../../scripts/document/view.ts";
import { comparePages } from "../../scripts/drift/compare/comparePages.ts";
import { readPage } from "../../scripts/drift/index.ts";
import { readCost, readSeconds } from "../../scripts/drift/page/amounts.ts";
import { linesOf } from "../../scripts/drift/page/lines.ts";
import { asHtml, asMarkdown, pageOf } from "./pages.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

const unusual = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../fixtures/unusual-pages/${name}`, import.meta.url)), "utf8");

const findingsOn = (text: string) =>
  comparePages({ pages: [{ source: "page", text }], unread: [], isWhole: false }, document).findings;

const names = ["kling-2.1-master-image-to-video", "kling-o1-image-to-video"] as const;

/** Two pages in one, with what begins and ends a document around both. */
const both = async (format: (page: string) => string): Promise<string> => {
  const [first = "", second = ""] = await Promise.all(names.map(pageOf));
  return format(`${first}\n${second}`);
};

describe.each([
  ["text", (page: string) => page],
  ["Markdown", asMarkdown],
  ["HTML", (page: string) => asHtml(asMarkdown(page))],
])("a page about two models, as %s", (_, format) => {
  it("is read as two", async () => {
    const read = readPage(await both(format), "page");
    expect(read.map(({ slug }) => slug.value)).toEqual([
      "kling-plus/kling-2.1-master/image-to-video",
      "kling/kling-omni-o1/image-to-video",
    ]);
    expect(findingsOn(await both(format))).toEqual([]);
  });

  it("is reported by model", async () => {
    const page = (await both(format)).replace(/40,000/g, "50,000").replace("1.5x", "1.75x");
    const found = findingsOn(page).filter(({ kind }) => kind === "changed");
    expect(found.map(({ slug, message }) => `${slug} ${message}`)).toEqual([
      expect.stringMatching(/^kling-plus\/kling-2\.1-master\/image-to-video base cost .* 50,000/),
      "kling/kling-omni-o1/image-to-video multiplier of quality pro: the page says 1.75x, the document 1.5x",
    ]);
  });

  it("is unreadable in the part that is, with its line", async () => {
    const page = await both(format);
    const broken = page.replace(/^(.*Model slug\. Use )kling\/kling-omni-o1\/image-to-video/m, "$1the one above");
    expect(broken).not.toBe(page);
    const found = findingsOn(broken);
    expect(found).toMatchObject([{ kind: "unreadable", message: expect.stringContaining("Model slug. Use") }]);
    expect(found[0]?.line).toBeGreaterThan(page.split("\n").length / 3);
  });
});

describe("an unusual page", () => {
  it.each(["columns-turned.md", "dollars.html"])("is read like any other: %s", async (name) => {
    expect(findingsOn(await unusual(name))).toEqual([]);
  });

  it.each([
    ["columns-turned.md", "| 10x ", "| 12x ", "multiplier of duration 10: the page says 12x, the document 10x"],
    ["columns-turned.md", "×1.5", "×1.25", "multiplier of quality pro: the page says 1.25x, the document 1.5x"],
    ["dollars.html", "<td>10x</td>", "<td>12x</td>", "multiplier of duration 10: the page says 12x, the document 10x"],
  ])("is compared like any other: %s with %s", async (name, from, to, message) => {
    const page = await unusual(name);
    const found = findingsOn(page.replace(from, to)).map((one) => one.message);
    expect(found).toEqual([message]);
  });

  it("raises a price in dollars", async () => {
    const page = (await unusual("dollars.html"))
      .replace("<strong>$0.07</strong>", "<strong>$0.08</strong>")
      .replace("7 cents", "8 cents")
      .replace("$0.07 &times; 5 &times; 1 = $0.35", "$0.08 &times; 5 &times; 1 = $0.40");
    expect(findingsOn(page).map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      "changed: base cost in micro-cents: the page says 80,000 ($0.08), the document 70,000 ($0.07) (+14 %)",
      "changed: default cost in micro-cents: the page says 400,000 ($0.40), the document 350,000 ($0.35)",
    ]);
  });

  it("is unreadable if one table is about two models", async () => {
    const page = await pageOf("kling-o1-image-to-video");
    const two = page.replace(
      "Use kling/kling-omni-o1/",
      "Use kling/kling-2.6-pro/text-to-video or kling/kling-omni-o1/",
    );
    expect(findingsOn(two)).toMatchObject([
      { kind: "unreadable", message: expect.stringContaining("expected one slug for each table of properties") },
    ]);
  });

  it("is unreadable if a table does not say which parameter it is about", async () => {
    const page = await unusual("columns-turned.md");
    const found = findingsOn(page.replace("| Option | Parameter |", "| Option | Kind      |"));
    expect(found).toMatchObject([
      { kind: "unreadable", message: expect.stringContaining("expected a row of the price table") },
      { kind: "unreadable" },
    ]);
  });
});

describe.each([
  "<!-- source: the documentation -->\n\n",
  '<a id="top"></a>\n\n',
  "<br>\n",
  '<p align="center">A model</p>\n\n',
  '<Section title="A model">\n</Section>\n\n',
])("Markdown that begins with %j", (start) => {
  it("is read as Markdown", async () => {
    const markdown = asMarkdown(await pageOf("kling-o1-image-to-video"));
    const texts = (page: string): string[] => linesOf(page).map(({ text }) => text);
    expect(texts(start + markdown)).toEqual(expect.arrayContaining(texts(markdown)));
    expect(findingsOn(start + markdown)).toEqual([]);
  });
});

it.each([
  "<!-- saved from a browser -->\n",
  "<!DOCTYPE html>\n",
  "<!-- saved --><HTML>",
  '<div class="page">',
  "<h1>A model</h1>\n",
])("HTML that begins with %j is read as HTML", async (start) => {
  const html = asHtml(asMarkdown(await pageOf("kling-o1-image-to-video"))).replace("<!doctype html>", "");
  const body = start.startsWith("<h1>") ? html.replace(/^<html>.*?<main>/s, "") : html;
  expect(findingsOn(start + body)).toEqual([]);
});

describe("an amount", () => {
  it.each([
    ["$0.07 per second", { microCents: 70_000, per: "second" }],
    ["$0.07/sec", { microCents: 70_000, per: "second" }],
    ["USD 1.20 per video", { microCents: 1_200_000, per: "video" }],
    ["7 cents/image", { microCents: 70_000, per: "image" }],
    ["0.5 ¢ per second", { microCents: 5_000, per: "second" }],
    ["34,000 micro-cents", { microCents: 34_000 }],
    ["34,000 micro-cents per 1,000 images", undefined],
    ["$34 per 1,000 images", undefined],
    ["40,000–80,000 micro-cents/second", undefined],
    ["70,000 micro-cents/second ($0.07/sec)", { microCents: 70_000, per: "second", dollarsAsMicroCents: 70_000 }],
    ["70,000 micro-cents ($0.07) per second", { microCents: 70_000, per: "second", dollarsAsMicroCents: 70_000 }],
    ["350,000 micro-cents ($0.35) per video", { microCents: 350_000, per: "video", dollarsAsMicroCents: 350_000 }],
    ["70,000 micro-cents ($0.07) per 2 seconds", undefined],
    ["70,000 micro-cents ($0.07) – 140,000 micro-cents", undefined],
    ["$0.07 per second – billed by the second", { microCents: 70_000, per: "second" }],
    ["$0.07–$0.14 per second", undefined],
    ["$0.07 - 0.14 per second", undefined],
    ["$0.07 to $0.14 per second", undefined],
    ["7 to 14 cents per second", undefined],
    ["$34 for 1,000 images", undefined],
    ["$1.5k", undefined],
    ["$0.07 (was $0.10) per second", undefined],
    ["on request", undefined],
  ])("is read as stated, or not at all: %s", (text, cost) => {
    expect(readCost(text)).toEqual(cost);
  });

  it.each([
    ["about 90 seconds", 90],
    ["~4 min", 240],
    ["2–4 minutes", undefined],
  ])("of time too: %s", (text, seconds) => {
    expect(readSeconds(text)).toBe(seconds);
  });
});
