import { describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { PageError, type PageFacts, readPage } from "../../scripts/drift/index.ts";
import { optionsIn, rangeOf, splitOption } from "../../scripts/drift/page/optionRow.ts";
import { asHtml, asMarkdown, pageOf } from "./pages.ts";

/** Facts without the lines that state them. */
const withoutLines = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, member) => (key === "line" ? undefined : member)));

/** The facts of a page about one model. */
function onlyModel(page: string): PageFacts {
  const [only, ...others] = readPage(page, "page");
  if (only === undefined || others.length > 0) throw new Error(`The page is about ${others.length + 1} models`);
  return only;
}

describe("a model's page", () => {
  it("yields every fact that it states", async () => {
    expect(withoutLines(onlyModel(await pageOf("kling-2.6-pro-text-to-video")))).toEqual({
      slug: { value: "kling/kling-2.6-pro/text-to-video" },
      provider: { value: "Kling" },
      name: { value: "Kling 2.6 Pro" },
      capability: { value: "Text to Video" },
      baseCost: { value: { microCents: 70_000, per: "second", dollarsAsMicroCents: 70_000 } },
      processingSeconds: { value: 240 },
      inputs: ["prompt", "aspect_ratio", "duration", "has_sound"].map((name) => ({ value: { name, type: "string" } })),
      formula: { value: ["duration", "has_sound"] },
      factors: [
        {
          value: {
            parameter: "duration",
            label: "Duration",
            options: [{ value: { value: "5", multiplier: 5 } }, { value: { value: "10", multiplier: 10 } }],
          },
        },
        {
          value: {
            parameter: "has_sound",
            label: "Sound",
            options: [{ value: { value: "false", multiplier: 1 } }, { value: { value: "true", multiplier: 2 } }],
          },
        },
      ],
      defaultCost: {
        value: {
          microCents: 350_000,
          dollarsAsMicroCents: 350_000,
          terms: [70_000, 5, 1],
          values: { duration: "5", has_sound: "false" },
        },
      },
      example: {
        value: {
          model: "kling/kling-2.6-pro/text-to-video",
          input: {
            prompt: "A fox crosses a frozen lake at sunrise.",
            aspect_ratio: "16:9",
            duration: "5",
            has_sound: "true",
          },
        },
      },
      contradictions: [],
    });
  });

  it("names the line of each fact", async () => {
    const page = await pageOf("kling-text2video-v25-text-to-video");
    const { baseCost, inputs, factors, defaultCost } = onlyModel(page);
    const line = (number = 0): string | undefined => page.split("\n")[number - 1];
    expect(line(baseCost.line)).toMatch(/^Base Cost45,000/);
    expect(line(inputs[4]?.line)).toBe('    "seed": 123');
    expect(line(factors[1]?.value.options[1]?.line)).toBe("1010x");
    expect(line(defaultCost?.line)).toMatch(/^Default cost/);
  });

  it.each([
    "kling-2.1-master-image-to-video",
    "kling-3.0-standard-image-to-video",
    "kling-text2video-v25-text-to-video",
  ])("says the same as text, Markdown and HTML: %s", async (name) => {
    const text = await pageOf(name);
    const facts = withoutLines(onlyModel(text));
    expect(withoutLines(onlyModel(asMarkdown(text)))).toEqual(facts);
    expect(withoutLines(onlyModel(asHtml(asMarkdown(text))))).toEqual(facts);
  });

  it("keeps what a documentation site says about an input", async () => {
    const page = (await pageOf("kling-2.1-master-image-to-video")).replace(
      "webhookUrl\nstring",
      [
        ...["input.prompt", "string", "required", "Maximum string length: 2500"],
        ...["input.duration", "string", "default:5", "Available options: 5, 10"],
        ...["input.guidance_scale", "number", "default:0.5", "Required range: 0 <= x <= 1"],
        ...["webhookUrl", "string"],
      ].join("\n"),
    );
    expect(onlyModel(page).inputs.map(({ value }) => value)).toEqual([
      { name: "prompt", type: "string", required: true, maxLength: 2500 },
      { name: "image_url", type: "string" },
      { name: "duration", type: "string", default: "5", values: ["5", "10"] },
      { name: "guidance_scale", type: "number", default: "0.5", minimum: 0, maximum: 1 },
      { name: "negative_prompt", type: "string" },
    ]);
  });

  it("is rejected with every line that cannot be read, and what was expected there", async () => {
    const page = (await pageOf("kling-o1-image-to-video"))
      .replace("Processing Time~240 seconds", "Processing Timesoon")
      .replace("ProviderKling\n", "")
      .replace("pro1.5x", "pro, one and a half");
    expect(() => readPage(page, "o1.txt")).toThrow(PageError);
    expect(() => readPage(page, "o1.txt")).toThrow(
      [
        'o1.txt:38: expected the row "Provider" in the table of properties',
        'o1.txt:42: expected a time such as "~240 seconds", not "soon"',
        'o1.txt:66: expected a row of the price table, such as "Duration, 5, 5x", not "pro, one and a half"',
      ].join("\n"),
    );
  });

  it.each([
    ["1010x", "10", 10],
    ["1515x", "15", 15],
    ["720p1x", "720p", 1],
    ["1080p1.5x", "1080p", 1.5],
    ["480p1.8667x", "480p", 1.8667],
    ["16:91x", "16:9", 1],
    ["4k2x", "4k", 2],
    ["true1.5x", "true", 1.5],
    ["2K 1.5x", "2K", 1.5],
    ["false0.5×", "false", 0.5],
  ])("%s is one option and its multiplier", (text, value, multiplier) => {
    expect(splitOption(text)).toEqual({ value, multiplier });
  });

  it("uses a stated value if a row can be read in several ways, and none otherwise", () => {
    expect(splitOption("121x", ["12"])).toEqual({ value: "12", multiplier: 1 });
    expect(splitOption("v21x", ["v2"])).toEqual({ value: "v2", multiplier: 1 });
    expect(splitOption("1215x")).toBeUndefined();
  });

  it("reads a range of lengths as each of them", () => {
    const lengths = ["4", "5", "6"].map((value) => ({ value, multiplier: Number(value) }));
    expect(optionsIn("4-64-6x")).toEqual(lengths);
    expect(rangeOf("4–6", "4–6x")).toEqual(lengths);
    expect(rangeOf("4-6", "1x")).toEqual([]);
    expect(optionsIn("4-100004-10000x")).toEqual([]);
  });

  it("prices every combination that the tables of the document have", async () => {
    const { models } = await loadDocument();
    for (const { price } of models) {
      for (const { multipliers } of price.factors) {
        for (const [value, multiplier] of Object.entries(multipliers)) {
          expect(splitOption(`${value}${multiplier}x`, Object.keys(multipliers))).toEqual({ value, multiplier });
        }
      }
    }
  });
});
