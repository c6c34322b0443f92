/** What is recorded of the provider's pages, and what `npm run drift -- --record` makes of a page. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareRecords } from "../../scripts/drift/compare/compareRecords.ts";
import { readRecords, writeRecords } from "../../scripts/drift/record/files.ts";
import { recordFileOf, typed } from "../../scripts/drift/record/record.ts";
import { recordPages } from "../../scripts/drift/record/recordPages.ts";
import { asText } from "../../scripts/drift/report.ts";
import { pagesInFiles } from "../../scripts/drift/sources/files.ts";
import { document } from "../support/bundle.ts";
import { asHtml, asMarkdown, pageOf } from "./pages.ts";

const records = readRecords();
const [recorded = expect.fail("no page is recorded")] = records.filter(({ record }) => record.source !== typed);

const text = await pageOf("kling-2.6-pro-text-to-video");
const inLayouts = { "page.txt": text, "page.md": asMarkdown(text), "page.html": asHtml(asMarkdown(text)) };

describe("the record of the provider's pages", () => {
  it.each(records)("matches the document: $file", (one) => {
    const found = compareRecords([one], document).findings.map(({ message }) => message);
    expect(found, "correct the document, or record the page again: npm run drift -- --record <page>").toEqual([]);
    expect(one.file).toBe(recordFileOf(one.record.slug));
  });

  it("is missing for some models, which are listed as unproven", () => {
    const [first, ...others] = records;
    const slug = first?.record.slug ?? "";
    const said = asText(compareRecords(others, document));
    expect(
      said.split("Unproven, as nothing is recorded of their pages: ")[1]?.replace(/\.$/, "").split(", "),
    ).toContain(slug);
    expect(asText(compareRecords(records, document))).not.toContain(slug);
  });

  it("names the record of a model that was removed", () => {
    const models = document.models.filter(({ slug }) => slug !== recorded.record.slug);
    const { findings } = compareRecords([recorded], { ...document, models });
    expect(findings).toEqual([expect.objectContaining({ kind: "new", source: recorded.file })]);
    expect(findings[0]?.message).toContain(`If it was removed, remove ${recorded.file} too`);
  });

  it("reports another price, time and default", () => {
    const { record, file } = recorded;
    const baseCost = { ...record.baseCost, microCents: record.baseCost.microCents * 2 };
    const processingSeconds = (record.processingSeconds ?? 0) + 1;
    const { findings } = compareRecords([{ file, record: { ...record, baseCost, processingSeconds } }], document);
    expect(findings.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("base cost in micro-cents: the page says"),
        expect.stringContaining("processing time in seconds: the page says"),
      ]),
    );
  });
});

describe("recording a page", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "record-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(inLayouts))("keeps the same facts of %s, and no words", async (name, page) => {
    await writeFile(join(folder, name), page);
    const [file = ""] = await recordPages(await pagesInFiles(join(folder, name)), folder);
    expect(file).toBe("tests/pages/kling/Kling26ProTextToVideo.json");
    const kept = await readFile(join(folder, file), "utf8");
    const [again] = readRecords(folder);
    expect(again?.record).toMatchObject({ source: name, baseCost: { microCents: 70_000, per: "second" } });
    expect(again?.record.example).toHaveProperty("input.duration", "5");
    expect(kept).not.toContain("Makes clips from words");
  });

  it("writes nothing if a page contradicts itself, and names the line", async () => {
    await writeFile(
      join(folder, "page.txt"),
      text.replace("= 350,000 micro-cents ($0.35)", "= 360,000 micro-cents ($0.36)"),
    );
    await expect(recordPages(await pagesInFiles(folder), folder)).rejects.toThrow(
      /^page\.txt:\d+: .*\nNothing was recorded\.$/s,
    );
    expect(readRecords(folder)).toEqual([]);
  });

  it("writes nothing if two pages are about one model, and names both", async () => {
    await writeFile(join(folder, "a.txt"), text);
    await writeFile(join(folder, "b.txt"), text);
    await expect(recordPages(await pagesInFiles(folder), folder)).rejects.toThrow(
      /^b\.txt:\d+: a\.txt is about kling\/kling-2\.6-pro\/text-to-video, too\. .*\nNothing was recorded\.$/s,
    );
    expect(readRecords(folder)).toEqual([]);
  });

  it("notices a record that was edited by hand", async () => {
    const page = join(folder, "page.txt");
    await writeFile(page, text);
    const [record = ""] = await recordPages(await pagesInFiles(page), folder);
    const file = join(folder, record);
    const kept = await readFile(file, "utf8");
    const edits = [
      kept.replace("70000", "80000"),
      kept.replace(/,\n {2}"digest": .*/, ""),
      kept.replace("page.txt", "other"),
    ];
    for (const edited of edits) {
      expect(edited).not.toBe(kept);
      await writeFile(file, edited);
      expect(() => readRecords(folder)).toThrow(`${record} was edited by hand, so it proves nothing.`);
    }
    await writeFile(file, JSON.stringify(JSON.parse(kept)));
    expect(readRecords(folder)).toHaveLength(1);
  });

  it("leaves every record as it was if one cannot be written", async () => {
    const page = join(folder, "page.txt");
    await writeFile(page, text);
    const [record = ""] = await recordPages(await pagesInFiles(page), folder);
    const kept = await readFile(join(folder, record), "utf8");
    const { record: read } = readRecords(folder)[0] ?? expect.fail("nothing was recorded");
    await writeFile(join(folder, "tests/pages/acme"), "in the way of a folder");
    const changed = { ...read, processingSeconds: 1 };
    await expect(writeRecords([changed, { ...read, slug: "acme/fast/text-to-video" }], folder)).rejects.toThrow(
      /EEXIST|ENOTDIR/,
    );
    expect(await readFile(join(folder, record), "utf8")).toBe(kept);
    expect(readRecords(folder)).toHaveLength(1);
  });

  it("rejects a record with another structure, naming its file", async () => {
    const file = join(folder, "page.txt");
    await writeFile(file, text);
    const [record = ""] = await recordPages(await pagesInFiles(file), folder);
    await writeFile(join(folder, record), "{}");
    expect(() => readRecords(folder)).toThrow(`${record} is no record of a page.`);
  });
});
