/** Names that are gone, and names that are new. Redocly takes two that look alike for one that was renamed. */
import { expect, inject, it } from "vitest";
import { compareDocuments } from "../../scripts/diff/compare.ts";
import { withoutPairs } from "../../scripts/diff/found.ts";
import { type JsonObject, objectAt } from "../../scripts/document/json.ts";
import { viewDocument } from "../../scripts/document/view.ts";

const bundle = inject("bundle");

/** A copy of the bundle in which components have other names, also where they are referred to. */
function renamed(section: string, names: Readonly<Record<string, string>>, from: JsonObject): JsonObject {
  const text = Object.entries(names).reduce(
    (all, [name, other]) => all.replaceAll(`"#/components/${section}/${name}"`, `"#/components/${section}/${other}"`),
    JSON.stringify(from),
  );
  const copy: JsonObject = JSON.parse(text);
  const components = objectAt(copy, "components");
  const entries = Object.entries(objectAt(components, section)).map(([name, one]) => [names[name] ?? name, one]);
  components[section] = Object.fromEntries(entries);
  return copy;
}

const changes = async (after: JsonObject, before: JsonObject = structuredClone(bundle)): Promise<string[]> =>
  (await compareDocuments(viewDocument(before), viewDocument(after)))
    .map(({ kind, place, models, text }) => `${kind} ${place || models.join()}: ${text}`)
    .toSorted();

it("names each component exactly, whatever others are called", async () => {
  const schemas = { Duration4Or6Or8: "DurationShort", JobSummary: "JobListItem" };
  const others = renamed("parameters", { Cursor: "PageCursor" }, renamed("schemas", schemas, bundle));
  const after = renamed("responses", { Unauthorized: "Unauthenticated" }, others);
  const now = objectAt(after, "components", "schemas");
  now.Prompt9000 = { type: "boolean", description: "Nothing like it." };
  objectAt(now, "JobListItem", "properties").size = { type: "string", description: "How large it is." };
  expect(await changes(after)).toEqual([
    "additive Component DurationShort: The schema is new.",
    "additive Component JobListItem: The schema is new.",
    "additive Component JobListItem: `size` is new.",
    "additive Component PageCursor: The parameter is new.",
    "additive Component Prompt9000: The schema is new.",
    "additive Component Unauthenticated: The response is new.",
    "breaking Component Cursor: The parameter is gone.",
    "breaking Component Duration4Or6Or8: The schema is gone.",
    "breaking Component JobSummary: The schema is gone.",
    "breaking Component Unauthorized: The response is gone.",
  ]);
});

it("does not compare what was removed with what is new, however similar their names are", async () => {
  const before = structuredClone(bundle);
  objectAt(before, "components", "schemas").Quantity1000 = { type: "string", description: "How many." };
  const after = structuredClone(bundle);
  objectAt(after, "components", "schemas").Quantity2000 = { type: "boolean", description: "Whether there are any." };
  expect(await changes(after, before)).toEqual([
    "additive Component Quantity2000: The schema is new.",
    "breaking Component Quantity1000: The schema is gone.",
  ]);
});

it("leaves out what is below a pair, and nothing else", () => {
  const pair = {
    path: "#/components/schemas/New",
    property: "key",
    base: { pointer: "#/components/schemas/Old" },
    revision: { pointer: "#/components/schemas/New" },
  };
  const found = [
    pair,
    { path: "#/components/schemas/New/properties/size", property: "type" },
    { path: "#/components/schemas/Newer", property: "type" },
    { path: "#/components/schemas/New/properties", property: "key" },
    { path: "#/paths/New/get", property: "key" },
  ].map((one) => ({ typeName: "Schema", kind: "modified" as const, impact: "patch" as const, verdicts: [], ...one }));
  expect(withoutPairs(found).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    "modified #/components/schemas/Newer",
    "modified #/paths/New/get",
    "removed #/components/schemas/Old",
    "added #/components/schemas/New",
  ]);
});
