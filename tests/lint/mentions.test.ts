/** What texts and examples say of models, costs and times, against documents in which these have changed. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { pascal, uncapitalized } from "../../scripts/document/names.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { root } from "../../scripts/document/root.ts";
import type { Document } from "../../scripts/document/view.ts";
import { wrongAmounts } from "../../scripts/lint/mentions/amounts.ts";
import { unknownComponents } from "../../scripts/lint/mentions/components.ts";
import { unknownErrorCodes } from "../../scripts/lint/mentions/errorCodes.ts";
import { staleCharges, staleExamples, staleMembers } from "../../scripts/lint/mentions/examples.ts";
import type { FindMentions } from "../../scripts/lint/mentions/mention.ts";
import { unknownSlugs } from "../../scripts/lint/mentions/slugs.ts";
import { document as current } from "../support/bundle.ts";

const read = (file: string): Promise<string> => readFile(join(root, file), "utf8");

const files = {
  estimate: "openapi/paths/jobs_estimate.yaml",
  submit: "openapi/paths/jobs_submit.yaml",
  submitted: "openapi/components/schemas/SubmittedJob.yaml",
  control: "openapi/mock-control.yaml",
  readme: "scripts/client/package/README.md",
  kotlin: "scripts/clients/packages/kotlin/README.md",
};
const estimate = await read(files.estimate);
const submit = await read(files.submit);
const readme = await read(files.readme);

/** What is found in a text, each with the words of its line. */
const found = (find: FindMentions, against: Document, text: string, file = "text") =>
  find(against, text, file).map(({ line, message }) => ({ line, message, words: text.split("\n")[line - 1]?.trim() }));

/** The model that a text names first, so that the test does not depend on which one that is. */
const modelIn = (text: string): string =>
  current.models.map(({ slug }) => slug).find((slug) => text.includes(slug)) ?? expect.fail("names no model");

/** A document with another price for a model, or for all. */
const withPrice = (document: Document, factor: number, slug?: string): Document => ({
  ...document,
  models: document.models.map((model) =>
    slug === undefined || model.slug === slug
      ? { ...model, price: { ...model.price, baseCostMicroCents: model.price.baseCostMicroCents * factor } }
      : model,
  ),
});
const submitted = current.models.find(({ slug }) => slug === modelIn(submit)) ?? expect.fail("submits no model");
const submittedCost = Number(/costMicroCents: (\d+)/.exec(submit)?.[1]);
/** The document with the price that its examples have: a new one may still have to be written into them. */
const document = withPrice(current, submittedCost / costMicroCents(submitted.price), submitted.slug);
const priced = (factor: number, slug?: string): Document => withPrice(document, factor, slug);
const without = (slug: string): Document => ({
  ...document,
  models: document.models.filter((model) => model.slug !== slug),
});

describe("a changed price", () => {
  it("is found in the example of an estimate, all figures at once and each in its place", () => {
    const cost = /tenSeconds:[\s\S]*?baseCostMicroCents: (\d+)/.exec(
      estimate.slice(estimate.indexOf("responses:")),
    )?.[1];
    expect(found(staleExamples, priced(2, modelIn(estimate)), estimate)).toEqual([
      expect.objectContaining({
        words: `baseCostMicroCents: ${cost}`,
        message: `baseCostMicroCents is ${cost}, but should be ${2 * Number(cost)}, the cost of the request \`tenSeconds\`.`,
      }),
      expect.objectContaining({ words: `estimatedCostMicroCents: ${cost}` }),
      expect.objectContaining({
        words: `costMicroCents: ${cost}`,
        message: `The sum of the breakdown is ${cost}, not ${2 * Number(cost)}.`,
      }),
    ]);
  });

  it("is found where the parts of an estimate no longer add up", () => {
    const changed = estimate.replace(/(component: \w+\n\s+costMicroCents: )(\d+)/, "$11$2");
    expect(changed).not.toBe(estimate);
    expect(found(staleExamples, document, changed)).toEqual([
      expect.objectContaining({
        words: "breakdown:",
        message: expect.stringMatching(/^The sum of the breakdown is \d+/),
      }),
    ]);
  });

  it("is found in the example of a submitted job, even if other models cost what it says", () => {
    const { slug } = submitted;
    const others = document.models.filter(
      (model) => model.slug !== slug && costMicroCents(model.price, model.example.input) === submittedCost,
    );
    expect(others).not.toEqual([]);
    expect(found(staleExamples, priced(3, slug), submit)).toEqual([
      expect.objectContaining({
        words: `costMicroCents: ${submittedCost}`,
        message: `costMicroCents is ${submittedCost}, but should be ${3 * submittedCost}, the cost of ${slug} with its defaults.`,
      }),
    ]);
  });

  it("is found in the schema of a submitted job", async () => {
    const [stale, ...others] = found(staleMembers, priced(3), await read(files.submitted), files.submitted);
    expect(others).toEqual([]);
    expect(stale?.words).toMatch(/^examples: \[\d+\]$/);
    expect(stale?.message).toMatch(/^the example of costMicroCents is \d+, but the operation's examples have \d+\.$/);
  });

  it("is found in the charges that the mock lists", async () => {
    const stale = found(staleCharges, priced(3), await read(files.control), files.control);
    expect(stale.map(({ message }) => message.split(" is ")[0])).toEqual([
      "the example of spentMicroCents",
      "the example of costMicroCents",
    ]);
    for (const { words } of stale) expect(words).toMatch(/^examples: \[\d+\]$/);
  });

  it("cannot be found if an example does not say which model it is about, which is reported", () => {
    const silent = submit.replace(/\n\s+description: It was submitted to .*/, "");
    expect(silent).not.toBe(submit);
    expect(found(staleExamples, document, silent).map(({ message }) => message)).toEqual([
      "give the example `pending` a description with the slug of its model, so that its cost can be checked.",
    ]);
  });

  it("is found where a README says a cost", () => {
    const [stale] = found(wrongAmounts, priced(2), readme);
    expect(stale?.words).toContain("estimateCost(");
    expect(stale?.message).toMatch(/ costs \$[\d.]+ with this input, not \$[\d.]+\.$/);
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
    found(wrongAmounts, document, `estimateCost("${shown.slug}", ${input}) // ${amount}`).map(({ message }) => message);

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
  expect(found(staleExamples, { ...document, models: slower }, submit)).toEqual([
    expect.objectContaining({ words: expect.stringMatching(/^estimatedCompletionTime: /) }),
  ]);
});

describe("a removed model", () => {
  it("is found wherever a text names it, with its line", () => {
    const slug = modelIn(readme);
    const unknown = found(unknownSlugs, without(slug), readme);
    const mentioned = readme.split("\n").flatMap((line, index) => (line.includes(slug) ? [index + 1] : []));
    expect([...new Set(unknown.map(({ line }) => line))]).toEqual(mentioned);
    expect(unknown[0]?.message).toContain(`${slug} is not a model in the document. Use another slug, such as `);
  });

  it("is found even if it was the last of its provider", () => {
    const [first = ""] = modelIn(readme).split("/");
    const models = document.models.filter(({ slug }) => !slug.startsWith(`${first}/`));
    expect(found(unknownSlugs, { ...document, models }, readme)).not.toEqual([]);
  });

  it("is distinguished from paths, URLs and slugs of made-up providers", () => {
    const provider = modelIn(readme).split("/")[0];
    const text = `See docs/${provider}/x/y, https://a.example/${provider}/x/text-to-video, ${provider}/x/y.ts and acme/fast/text-to-video.`;
    expect(found(unknownSlugs, document, text)).toEqual([]);
    expect(found(unknownSlugs, document, `Try ${provider}/x/text-to-video.`)).toHaveLength(1);
  });

  it("is found by the name of its type, and by what generators make of it", async () => {
    const kotlin = await read(files.kotlin);
    const { slug, component } =
      document.models.find((model) => kotlin.includes(`models.${model.component}\n`)) ??
      expect.fail("none is imported");
    expect(found(unknownComponents, document, kotlin)).toEqual([]);
    const unknown = found(unknownComponents, without(slug), kotlin);
    const mentioned = kotlin.split("\n").flatMap((line, index) => (line.includes(component) ? [index + 1] : []));
    expect([...new Set(unknown.map(({ line }) => line))]).toEqual(mentioned);
    expect(unknown[0]?.message).toContain(`${component} names no model in the document. Use another one, such as `);

    const variable = `${uncapitalized(component)}Input`;
    const names = [`New${component}SubmitJobRequest`, variable, `Array<${component}Input>`];
    for (const name of names) {
      expect(found(unknownComponents, document, name), name).toEqual([]);
      expect(found(unknownComponents, without(slug), name), name).toHaveLength(1);
    }
  });

  it.each(["GoogleCloud", "klingModels", "openaiKey", "RunwayML", "googleVideo"])("is not %s", (name) => {
    expect(found(unknownComponents, document, name)).toEqual([]);
  });

  it.each(["DreamTextToVideo", "99Input"])("may be one of a provider's whose name ends in %s", (ending) => {
    const provider = pascal(modelIn(readme).split("/")[0] ?? "");
    expect(found(unknownComponents, document, provider + ending)).toHaveLength(1);
    expect(found(unknownComponents, document, uncapitalized(provider) + ending)).toHaveLength(1);
  });

  it("is found by its type even if that of another model begins the same", () => {
    const pairs = document.models.flatMap((longer) =>
      document.models
        .filter(({ component }) => longer.component !== component && longer.component.startsWith(component))
        .map(() => longer),
    );
    expect(pairs).not.toEqual([]);
    for (const { slug, component } of pairs) {
      expect(found(unknownComponents, without(slug), `${component}Input`), component).toHaveLength(1);
    }
  });
});

it("a removed error code is found in guides and samples, apart from variables and codes of the client", async () => {
  const [code = expect.fail("no code has two words")] = [...document.errorCodes.keys()].filter((name) =>
    name.includes("_"),
  );
  const errorCodes = new Map([...document.errorCodes].filter(([name]) => name !== code));
  const text = `Set \`PIXELBYTE_API_KEY\` or \`CHROME_PATH\`, "ERR_MODULE_NOT_FOUND".\nA \`JOB_FAILED\` of the client, or\n\`${code}\` or "${code}".`;
  expect(found(unknownErrorCodes, document, text)).toEqual([]);
  const unknown = found(unknownErrorCodes, { ...document, errorCodes }, text);
  expect(unknown.map(({ line }) => line)).toEqual([3, 3]);
  expect(unknown[0]?.message).toMatch(
    new RegExp(`^${code} is not an error code in the document\\. Use another one, such as `),
  );
});
