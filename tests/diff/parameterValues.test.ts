/** Values that a parameter of an operation allows. */
import { expect, inject, it } from "vitest";
import { compareDocuments } from "../../scripts/diff/compare.ts";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { viewDocument } from "../../scripts/document/view.ts";

const bundle = inject("bundle");
const withStates = (...states: string[]): JsonObject => {
  const copy = structuredClone(bundle);
  objectAt(copy, "components", "parameters", "StatusFilter", "schema").enum = states;
  return copy;
};

it.each([
  { was: ["pending", "failed"], is: ["pending", "failed", "completed"], kind: "additive" },
  { was: ["pending", "failed"], is: ["pending"], kind: "breaking" },
  { was: ["pending", "failed"], is: ["pending", "completed"], kind: "breaking" },
  { was: ["pending", "failed"], is: ["failed", "pending"], kind: "docs" },
])("from $was to $is is $kind", async ({ was, is, kind }) => {
  const entries = await compareDocuments(viewDocument(withStates(...was)), viewDocument(withStates(...is)));
  expect(entries.map((entry) => `${entry.kind} ${entry.place}`)).toEqual([`${kind} Component StatusFilter`]);
});
