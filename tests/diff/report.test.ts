import { describe, expect, it } from "vitest";
import { additive, breaking, docs, price, shown, shownPair } from "../../scripts/diff/entry.ts";
import { asJson, asMarkdown, asText, counted, type Report, verdict } from "../../scripts/diff/report.ts";

const model = { models: ["acme/fast/text-to-video"], place: "" };
const report: Report = {
  base: "v1.0.0",
  demand: { from: "1.0.0", needed: "2.0.0", bump: "major", planned: "1.1.0", met: false },
  count: { breaking: 1, additive: 1, price: 1, docs: 1 },
  groups: [
    {
      title: "acme/fast/text-to-video",
      entries: [
        { ...breaking("`style` is gone."), ...model },
        { ...price("It costs more."), ...model },
        { ...docs("Other words."), ...model },
      ],
    },
    { title: "GET /v1/jobs", entries: [{ ...additive("`wait` is new."), models: [], place: "GET /v1/jobs" }] },
  ],
};

describe("a report", () => {
  it("is text for a terminal: grouped, each entry with its rating, and the version at the end", () => {
    expect(asText(report)).toBe(`Compared with v1.0.0: 1 breaking, 1 additive, 1 price, 1 docs.

acme/fast/text-to-video
  breaking  major  \`style\` is gone.
  price     minor  It costs more.
  docs      patch  Other words.

GET /v1/jobs
  additive  minor  \`wait\` is new.

This requires version 2.0.0 or later, but 1.1.0 is planned. Describe the change and raise the version: npx changeset add --major pixelbyte-openapi`);
  });

  it("says which version is needed, and whether it is planned", () => {
    const asked = (demand: Partial<Report["demand"]>) =>
      verdict({ ...report, demand: { ...report.demand, ...demand } });
    expect(asked({ met: true, planned: "2.1.0" })).toBe("This requires version 2.0.0 or later, and 2.1.0 is planned.");
    expect(asked({ bump: undefined, met: true })).toBe("No new version is needed: it can stay 1.0.0.");
  });

  it("counts only what exists", () => {
    expect(counted({ ...report, count: { breaking: 0, additive: 2, price: 0, docs: 1 } })).toBe("2 additive, 1 docs");
    expect(counted({ ...report, count: { breaking: 0, additive: 0, price: 0, docs: 0 } })).toBe("no change");
  });

  it("cuts long lists of models short in a terminal only", () => {
    const title = Array.from({ length: 30 }, (_, index) => `acme/model-${index}/text-to-video`).join(", ");
    const long: Report = { ...report, groups: [{ title, entries: [] }] };
    expect(asText(long)).toContain(`\n${title.slice(0, 297)}...\n`);
    expect(asText(long)).not.toContain(title);
    expect(asMarkdown(long)).toContain(title);
  });

  it("cuts long values short in every format", () => {
    expect(shown("x".repeat(78))).toBe(`"${"x".repeat(78)}"`);
    expect(shown("x".repeat(79))).toBe(`"${"x".repeat(76)}...`);
    expect(shownPair("short", "shorter")).toEqual(['"short"', '"shorter"']);
    const same = "x".repeat(90);
    expect(shownPair(`${same} one`, `${same} two ${same}`)).toEqual([
      `...${"x".repeat(19)} one"`,
      `...${"x".repeat(19)} two ${"x".repeat(50)}...`,
    ]);
  });

  it("is Markdown for release notes", () => {
    expect(asMarkdown(report)).toBe(`## Changes since v1.0.0

1 breaking, 1 additive, 1 price, 1 docs.

### acme/fast/text-to-video

- **breaking** (major): \`style\` is gone.
- **price** (minor): It costs more.
- **docs** (patch): Other words.

### GET /v1/jobs

- **additive** (minor): \`wait\` is new.
`);
  });

  it("is JSON for programs", () => {
    expect(JSON.parse(asJson(report))).toEqual(report);
  });
});
