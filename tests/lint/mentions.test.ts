/** What texts and examples say of models, costs and times, against documents in which these have changed. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { costMicroCents, formatUsd } from "../../scripts/document/pricing.ts";
import { root } from "../../scripts/document/root.ts";
import type { Document } from "../../scripts/document/view.ts";
import { wrongAmounts } from "../../scripts/lint/mentions/amounts.ts";
import { staleExamples } from "../../scripts/lint/mentions/examples.ts";
import { unknownSlugs } from "../../scripts/lint/mentions/slugs.ts";
import { document } from "../support/bundle.ts";

const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");

const estimate = await read("openapi/paths/jobs_estimate.yaml");
const submit = await read("openapi/paths/jobs_submit.yaml");
const readme = await read("scripts/client/package/README.md");

/** The model that a text names first, so that the test does not depend on which one that is. */
const modelIn = (text: string): string =>
  document.models.map(({ slug }) => slug).find((slug) => text.includes(slug)) ?? expect.fail("names no model");

/** The document with another price for a model, or for all. */
const priced = (factor: number, slug?: string): Document => ({
  ...document,
  models: document.models.map((model) =>
    slug === undefined || model.slug === slug
      ? { ...model, price: { ...model.price, baseCostMicroCents: model.price.baseCostMicroCents * factor } }
      : model,
  ),
});
const without = (slug: string): Document => ({
  ...document,
  models: document.models.filter((model) => model.slug !== slug),
});

describe("a changed price", () => {
  it("is found in the example of an estimate, member by member", () => {
    const lines = estimate.split("\n");
    const found = staleExamples(priced(2, modelIn(estimate)), estimate);
    expect(found.map(({ line }) => lines[line - 1]?.trim().split(":")[0])).toEqual([
      "baseCostMicroCents",
      "estimatedCostMicroCents",
    ]);
    expect(found[0]?.message).toMatch(/^baseCostMicroCents is \d+, and the request `\w+` costs \d+\.$/);
  });

  it("is found where the parts of an estimate no longer add up", () => {
    const lines = estimate.split("\n");
    const changed = estimate.replace(/(component: \w+\n\s+costMicroCents: )(\d+)/, "$11$2");
    expect(changed).not.toBe(estimate);
    // Only this is looked for: a price may have changed, and its examples not yet.
    const found = staleExamples(document, changed).filter(({ message }) => message.includes("breakdown"));
    expect(found.map(({ line }) => lines[line - 1]?.trim())).toEqual(["breakdown:"]);
    expect(found[0]?.message).toMatch(/^The sum of the breakdown is \d+/);
  });

  it("is found in the example of a submitted job", () => {
    const [found] = staleExamples(priced(3), submit);
    expect(submit.split("\n")[(found?.line ?? 0) - 1]).toContain("costMicroCents");
    expect(found?.message).toMatch(/^no model's example costs \d+ and is done at .* That of \S+ costs \d+/);
  });

  it("is found where a README says a cost", () => {
    const [found] = wrongAmounts(priced(2), readme);
    expect(readme.split("\n")[(found?.line ?? 0) - 1]).toContain("estimateCost(");
    expect(found?.message).toMatch(/ costs \$[\d.]+ with this input, not \$[\d.]+\.$/);
  });
});

describe("a cost in a text", () => {
  const [shown, priced] =
    document.models.filter(({ price }) => price.factors.length > 0).map((model) => [model, model.price] as const)[0] ??
    expect.fail("no model with a priced parameter");
  const [{ parameter, multipliers } = expect.fail("no factor")] = priced.factors;
  const [value = ""] = Object.keys(multipliers);
  const cost = formatUsd(costMicroCents(priced, { [parameter]: value }));
  const says = (input: string, amount = cost): string[] =>
    wrongAmounts(document, `estimateCost("${shown.slug}", ${input}) // ${amount}`).map(({ message }) => message);

  it.each([
    ["with values that hold a colon", `{ ${parameter}: "${value}", aspect_ratio: "16:9" }`],
    ["with a comma at the end", `{ ${parameter}: "${value}", }`],
  ])("is compared %s", (_, input) => {
    expect(says(input)).toEqual([]);
    expect(says(input, "$999.99")).toEqual([`${shown.slug} costs ${cost} with this input, not $999.99.`]);
  });

  it("may end a sentence", () => {
    expect(says(`{ ${parameter}: "${value}" }`, `${cost}.`)).toEqual([]);
  });

  it("is reported for a value without a price", () => {
    expect(says(`{ ${parameter}: "none" }`)).toEqual([
      expect.stringMatching(`^${shown.slug} has no cost with this input: ${parameter} has no price for "none"; `),
    ]);
  });

  it("is reported for an input that is not plain", () => {
    expect(says(`{ ${parameter}: chosen }`)).toEqual([expect.stringContaining("cannot be read. Write plain values")]);
  });
});

it("a changed time is found in the example of a submitted job", () => {
  const slower = document.models.map((model) => ({ ...model, processingSeconds: model.processingSeconds + 1 }));
  expect(staleExamples({ ...document, models: slower }, submit)).toHaveLength(1);
});

describe("a removed model", () => {
  it("is found wherever a text names it, with its line", () => {
    const slug = modelIn(readme);
    const found = unknownSlugs(without(slug), readme);
    const mentioned = readme.split("\n").flatMap((line, index) => (line.includes(slug) ? [index + 1] : []));
    expect([...new Set(found.map(({ line }) => line))]).toEqual(mentioned);
    expect(found[0]?.message).toContain(`${slug} is not a model in the document. Use another slug, such as `);
  });

  it("is found even if it was the last of its provider", () => {
    const [first = ""] = modelIn(readme).split("/");
    const models = document.models.filter(({ slug }) => !slug.startsWith(`${first}/`));
    expect(unknownSlugs({ ...document, models }, readme)).not.toEqual([]);
  });

  it("is distinguished from paths, URLs and slugs of made-up providers", () => {
    const provider = modelIn(readme).split("/")[0];
    const text = `See docs/${provider}/x/y, https://a.example/${provider}/x/text-to-video, ${provider}/x/y.ts and acme/fast/text-to-video.`;
    expect(unknownSlugs(document, text)).toEqual([]);
    expect(unknownSlugs(document, `Try ${provider}/x/text-to-video.`)).toHaveLength(1);
  });
});
