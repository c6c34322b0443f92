import { beforeAll, describe, expect, it } from "vitest";
import { type Entry, words } from "../../scripts/diff/entry.ts";
import { compareErrorCodes } from "../../scripts/diff/errorCodes.ts";
import { compareModels } from "../../scripts/diff/models.ts";
import { compareRest } from "../../scripts/diff/redocly.ts";
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

/** All edits of a file, one after another. */
function together(mutations: readonly Mutation[]): Edits {
  const edits = mutations.flatMap((mutation) => Object.entries(mutation.edits));
  const files = Map.groupBy(edits, ([file]) => file);
  return Object.fromEntries(
    [...files].map(([file, some]) => [file, some.flatMap(([, change]) => (Array.isArray(change) ? change : []))]),
  );
}

describe("a change of anything else", () => {
  let entries: (readonly string[])[];
  beforeAll(async () => {
    entries = found(await compareRest(before, await documentWith(together(otherMutations))));
  });

  it.each(otherMutations)("is rated: $name", ({ verdicts }) => {
    for (const verdict of expected(verdicts)) expect(entries).toContainEqual(verdict);
  });

  it("is reported once, and nothing else is", () => {
    expect(entries).toHaveLength(otherMutations.flatMap(({ verdicts }) => verdicts).length);
  });
});

it("the table has at least 40 changes", () => {
  expect(modelMutations.length + inputMutations.length + otherMutations.length).toBeGreaterThanOrEqual(40);
});
