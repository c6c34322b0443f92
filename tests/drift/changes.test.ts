import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document } from "../../scripts/document/view.ts";
import { comparePages } from "../../scripts/drift/compare/comparePages.ts";
import { asJson, asMarkdown } from "../../scripts/drift/report.ts";
import { pagesInFiles } from "../../scripts/drift/sources/files.ts";
import { changeOf, oneValueLess } from "../../scripts/drill/jobs/choices.ts";
import { pageOf as providerPage } from "../../scripts/drill/page.ts";
import { pageOf, pagesFolder, withPricesOfPages } from "./pages.ts";

let document: Document;
beforeAll(async () => {
  document = await withPricesOfPages(await loadDocument());
});

const pro = "kling-2.6-pro-text-to-video";
const o1 = "kling-o1-image-to-video";
const master = "kling-2.1-master-image-to-video";

/** What someone does to a page, and the report: each finding as `kind: message`. */
const edits: readonly [
  name: string,
  page: string,
  changes: readonly [string | RegExp, string][],
  report: readonly string[],
][] = [
  [
    "raises a price",
    pro,
    [
      ["Base Cost70,000 micro-cents/second ($0.07/sec)", "Base Cost80,000 micro-cents/second ($0.08/sec)"],
      ["Base cost: 70,000 micro-cents per second ($0.07/sec)", "Base cost: 80,000 micro-cents per second ($0.08/sec)"],
      ["= 70,000 × 5 × 1 = 350,000 micro-cents ($0.35)", "= 80,000 × 5 × 1 = 400,000 micro-cents ($0.4)"],
    ],
    [
      "changed: base cost in micro-cents: the page says 80,000 ($0.08), the document 70,000 ($0.07) (+14 %)",
      "changed: default cost in micro-cents: the page says 400,000 ($0.40), the document 350,000 ($0.35)",
    ],
  ],
  [
    "changes a multiplier",
    o1,
    [["pro1.5x", "pro1.75x"]],
    ["changed: multiplier of quality pro: the page says 1.75x, the document 1.5x"],
  ],
  [
    "adds an option",
    o1,
    [["1010x", "1010x\n1515x"]],
    ["changed: duration: the page has the option 15 (15x), but the document does not"],
  ],
  [
    "drops an option",
    o1,
    [["\npro1.5x", ""]],
    ["changed: quality: the document has the option pro, but the page does not"],
  ],
  [
    "drops a table",
    o1,
    [["\nQualitystd1x\npro1.5x", ""]],
    [
      "contradictory: the formula multiplies by quality, but no table gives its multipliers",
      "changed: quality changes the price in the document, but not on the page",
    ],
  ],
  [
    "changes the unit",
    pro,
    [
      ["micro-cents/second ($0.07/sec)", "micro-cents/video ($0.07/video)"],
      ["micro-cents per second ($0.07/sec)", "micro-cents per video ($0.07/video)"],
    ],
    ["changed: unit of the base cost: the page says video, the document second"],
  ],
  [
    "breaks the formula",
    pro,
    [["baseCost × duration × has_sound", "baseCost × duration"]],
    ["contradictory: the table prices Sound, which the formula does not multiply by"],
  ],
  [
    "miscalculates the default cost",
    pro,
    [["= 350,000 micro-cents ($0.35)", "= 360,000 micro-cents ($0.36)"]],
    [
      "contradictory: 70,000 × 5 × 1 is 350,000, but the page says 360,000",
      "changed: default cost in micro-cents: the page says 360,000 ($0.36), the document 350,000 ($0.35)",
    ],
  ],
  [
    "says other dollars than micro-cents",
    pro,
    [["350,000 micro-cents ($0.35)", "350,000 micro-cents ($3.5)"]],
    ["contradictory: 350,000 micro-cents are $0.35, but the page says $3.50"],
  ],
  [
    "raises the price in one of two places",
    pro,
    [["Base cost: 70,000 micro-cents per second ($0.07/sec)", "Base cost: 75,000 micro-cents per second ($0.075/sec)"]],
    [
      "contradictory: the base cost is 75,000 micro-cents per second here, and 70,000 micro-cents per second in the table of properties",
    ],
  ],
  [
    "changes the default",
    pro,
    [
      [
        "5 seconds, no sound = 70,000 × 5 × 1 = 350,000 micro-cents ($0.35)",
        "10 seconds, no sound = 70,000 × 10 × 1 = 700,000 micro-cents ($0.7)",
      ],
    ],
    ["changed: default of duration: the page says 10, the document 5"],
  ],
  [
    "gets slower",
    pro,
    [["Processing Time~240 seconds", "Processing Time~5 minutes"]],
    ["changed: processing time in seconds: the page says 300, the document 240"],
  ],
  [
    "renames the model",
    pro,
    [["ModelKling 2.6 Pro", "ModelKling 2.6 Professional"]],
    ["changed: name: the page says Kling 2.6 Professional, the document Kling 2.6 Pro"],
  ],
  [
    "changes the provider",
    pro,
    [["ProviderKling", "ProviderKuaishou"]],
    ["changed: provider: the page says Kuaishou, the document Kling"],
  ],
  [
    "adds an input",
    pro,
    [['    "duration": "<string>",', '    "duration": "<string>",\n    "seed": 123,']],
    ["changed: seed: the page has this input (number), but the document does not"],
  ],
  [
    "drops an input",
    master,
    [[',\n    "negative_prompt": "<string>"', ""]],
    ["changed: negative_prompt: the document has this input, but the page does not"],
  ],
  [
    "changes the type of an input",
    master,
    [['"guidance_scale": 123', '"guidance_scale": "<string>"']],
    ["changed: type of guidance_scale: the page says string, the document number"],
  ],
  [
    "shows an example with another value",
    o1,
    [['"quality": "std",\n      "duration"', '"quality": "max",\n      "duration"']],
    [
      'contradictory: the example sends quality: "max", but the price table has std, pro',
      expect.stringMatching(
        /^changed: the example request is invalid according to the document: input\.quality: .*std.*pro/,
      ),
    ],
  ],
  [
    "shows the example of another model",
    pro,
    [['"model": "kling/kling-2.6-pro/text-to-video"', '"model": "kling/kling-omni-o1/image-to-video"']],
    [
      "contradictory: the example is for kling/kling-omni-o1/image-to-video, but the page is about kling/kling-2.6-pro/text-to-video",
      expect.stringMatching(/^changed: the example request is invalid according to the document: model: /),
    ],
  ],
  [
    "names another capability",
    pro,
    [["CapabilityText to Video", "CapabilityImage to Video"]],
    ["contradictory: the capability is Image to Video, but the slug ends in text-to-video"],
  ],
  [
    "is about a new model",
    pro,
    [[/kling-2\.6-pro\/text-to-video/g, "kling-9-pro/text-to-video"]],
    ["new: the document has no such model"],
  ],
  [
    "cannot be read",
    pro,
    [["Base Cost70,000 micro-cents/second ($0.07/sec)", "Base CostOn request"]],
    ['unreadable: expected a cost such as "70,000 micro-cents/second ($0.07/sec)", not "On request"'],
  ],
];

const reportOn = (text: string): string[] =>
  comparePages({ pages: [{ source: "page", text }], unread: [], isWhole: false }, document).findings.map(
    ({ kind, message }) => `${kind}: ${message}`,
  );

describe("drift", () => {
  it("is reported as JSON and as a Markdown table too", async () => {
    const text = (await pageOf(o1)).replace("pro1.5x", "pro2x");
    const comparison = comparePages({ pages: [{ source: "a_b.md", text }], unread: [], isWhole: false }, document);
    expect(JSON.parse(asJson(comparison))).toMatchObject({
      pages: 1,
      findings: [{ kind: "changed", slug: "kling/kling-omni-o1/image-to-video", source: "a_b.md", line: 67 }],
    });
    expect(asMarkdown(comparison)).toContain(
      "| changed | multiplier of quality pro: the page says 2x, the document 1.5x | a\\_b.md:67 |",
    );
  });

  it("finds nothing on the pages that the document was written from", async () => {
    expect(comparePages(await pagesInFiles(pagesFolder), document)).toMatchObject({ pages: 5, findings: [] });
  });

  it.each(edits)("reports a page that %s", async (_, name, changes, report) => {
    const before = await pageOf(name);
    const edited = changes.reduce((page, [from, to]) => page.replace(from, to), before);
    expect(edited).not.toBe(before);
    expect(reportOn(edited)).toEqual(report);
  });

  it("reports an option once that a page names twice: as a value and with its price", async () => {
    const { models } = await loadDocument();
    const [model, change] =
      models
        .map((one) => [one, changeOf(one, ["table"], oneValueLess)] as const)
        .find(([, found]) => found !== undefined) ?? expect.fail("no table of prices with a value to spare");
    const [{ name, values }, { values: left }] = change ?? expect.fail();
    const gone = values.find((value) => !left.includes(value));
    const page = providerPage(model);
    const edited = page
      .replace(`Options: ${values.join(", ")}`, `Options: ${left.join(", ")}`)
      .replace(new RegExp(`^\\| ${name} \\| \`${gone}\` .*\n`, "m"), "");
    expect(reportOn(page)).toEqual([]);
    expect(reportOn(page.replace(`Options: ${values.join(", ")}`, `Options: ${values.join(", ")}, other`))).toEqual([
      `changed: ${name}: the page has the value other, but the document does not`,
    ]);
    expect(reportOn(edited)).toEqual([`changed: ${name}: the document has the option ${gone}, but the page does not`]);
  });

  it("says that a model is gone only when the pages are those of all models", async () => {
    const { pages, unread } = await pagesInFiles(pagesFolder);
    const others = document.models.length - pages.length;
    const part = comparePages({ pages, unread, isWhole: false }, document);
    expect(part.findings).toEqual([]);
    expect(part.unseen).toHaveLength(others);
    const whole = comparePages({ pages, unread, isWhole: true }, document);
    expect(whole.findings.filter(({ kind }) => kind === "gone")).toHaveLength(others);
    const failed = comparePages({ pages, unread: [{ source: "a", message: "status 500" }], isWhole: true }, document);
    expect(failed.findings.map(({ kind }) => kind)).toEqual(["unreadable"]);
  });

  it("names both pages of a model that has two", async () => {
    const text = await pageOf(pro);
    const pages = [
      { source: "a.md", text },
      { source: "b.md", text },
    ];
    expect(comparePages({ pages, unread: [], isWhole: false }, document).findings).toMatchObject([
      { kind: "contradictory", source: "b.md", message: "a.md is about this model, too" },
    ]);
  });
});
