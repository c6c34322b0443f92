import { beforeAll, describe, expect, it } from "vitest";
import { type Entry, words } from "../../scripts/diff/entry.ts";
import { compareErrorCodes } from "../../scripts/diff/errorCodes.ts";
import { compareModels } from "../../scripts/diff/models.ts";
import { compareRest } from "../../scripts/diff/redocly.ts";
import { compareSchemas } from "../../scripts/diff/schemas.ts";
import { objectAt } from "../../scripts/document/json.ts";
import { bundleDocument } from "../../scripts/document/load.ts";
import { type Document, type JsonObject, viewDocument } from "../../scripts/document/view.ts";
import { openapi30Document } from "../../scripts/document/views/openapi30.ts";
import { plainDocument } from "../../scripts/document/views/plain.ts";
import { type Edits, withFixture } from "../document/lint/fixture.ts";
import { inputMutations } from "./mutations/inputs.ts";
import { modelMutations } from "./mutations/models.ts";
import type { Mutation, Verdict } from "./mutations/mutation.ts";
import { otherMutations } from "./mutations/others.ts";

const documentWith = async (edits: Edits): Promise<Document> =>
  viewDocument(await withFixture(edits, (rootFile) => bundleDocument(rootFile)));

let before: Document;
beforeAll(async () => {
  before = await documentWith({});
});

/** What programs read of a document: without words. */
const shapeOf = (openapi: JsonObject): string =>
  JSON.stringify(openapi, (name, value) => (words.has(name) ? undefined : value));

/** Found entries in the form of the table. */
const found = (entries: readonly Entry[]) =>
  entries.map(({ models, place, kind, bump, text }) => [models.join(", ") || place, kind, bump, text]);
const expected = (verdicts: readonly Verdict[]) =>
  verdicts.map(([about, kind, bump, says]) => [about, kind, bump, expect.stringContaining(says)]);

describe("a change of a model or an error code", () => {
  it.each([...inputMutations, ...modelMutations])("is rated: $name", async ({ edits, verdicts }) => {
    const after = await documentWith(edits);
    const entries = [...compareModels(before, after), ...compareErrorCodes(before, after)];
    expect(found(entries)).toEqual(expected(verdicts));
    // Who reads a view instead of the document meets what breaks as well.
    const breaks = entries.some(({ kind }) => kind === "breaking");
    for (const view of breaks ? [plainDocument, openapi30Document] : []) {
      expect(shapeOf(view(after))).not.toBe(shapeOf(view(before)));
    }
  });
});

describe("a change that is reverted", () => {
  it.each([
    ["a deprecated model", "docs", "patch", "The model is no longer deprecated."],
    [
      "a fact about the result",
      "docs",
      "minor",
      "The result is described differently: Makes a video of 5 or 10 seconds",
    ],
    [
      "an error that an operation no longer returns",
      "additive",
      "minor",
      "It can return CONCURRENT_JOBS_EXCEEDED now.",
    ],
  ])("is rated: %s", async (wanted, kind, bump, says) => {
    const { edits } = modelMutations.find(({ name }) => name === wanted) ?? expect.fail();
    const after = await documentWith(edits);
    const entries = [...compareModels(after, before), ...compareErrorCodes(after, before)];
    expect(entries).toContainEqual(expect.objectContaining({ kind, bump, text: expect.stringContaining(says) }));
  });
});

it("renaming the type of a request is rated as breaking", () => {
  const schemas = objectAt(before.openapi, "components", "schemas");
  const models = before.models.map((model) => ({ ...model, component: `${model.component}2` }));
  const renamed = Object.fromEntries(before.models.map(({ component }) => [`${component}2`, schemas[component] ?? {}]));
  const openapi = { ...before.openapi, components: { schemas: { ...schemas, ...renamed } } };
  const entries = compareModels(before, { ...before, models, openapi });
  expect(found(entries).map(([, kind, , text]) => [kind, text])).toEqual(
    before.models.map(({ component }) => [
      "breaking",
      `The type of the request is now called ${component}2 instead of ${component}.`,
    ]),
  );
});

it.each([
  ["minLength", 1, 2, "breaking"],
  ["minLength", 2, 1, "additive"],
  ["maximum", 2, 1, "breaking"],
  ["maximum", 1, 2, "additive"],
] as const)("a %s that goes from %d to %d is %s", (keyword, from, to, kind) => {
  const pair = { before: {}, after: {} };
  expect(compareSchemas(pair, "steps", { [keyword]: from }, { [keyword]: to })).toEqual([
    expect.objectContaining({ kind, text: `The \`${keyword}\` of \`steps\` goes from ${from} to ${to}.` }),
  ]);
});

/** All edits of a file, one after another. */
function together(mutations: readonly Mutation[]): Edits {
  const edits = mutations.flatMap((mutation) => Object.entries(mutation.edits));
  const files = Map.groupBy(edits, ([file]) => file);
  return Object.fromEntries(
    [...files].map(([file, some]) => [file, some.flatMap(([, change]) => (Array.isArray(change) ? change : []))]),
  );
}

// One test, because a mutation run repeats only the tests that reach a change.
it("changes of anything else are rated, each once", async () => {
  const entries = found(await compareRest(before, await documentWith(together(otherMutations))));
  for (const { name, verdicts } of otherMutations) {
    for (const verdict of expected(verdicts)) expect(entries, name).toContainEqual(verdict);
  }
  expect(entries).toHaveLength(otherMutations.flatMap(({ verdicts }) => verdicts).length);
});

it("the table has at least 40 changes", () => {
  expect(modelMutations.length + inputMutations.length + otherMutations.length).toBeGreaterThanOrEqual(40);
});
