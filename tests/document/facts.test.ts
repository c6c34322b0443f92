import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { list, members } from "../../scripts/document/json.ts";
import { keysOf } from "../../scripts/document/pointer.ts";
import { root } from "../../scripts/document/root.ts";
import { places, printedSlugs, responses, words } from "../fixtures/documented-facts.ts";
import { document } from "../support/bundle.ts";

const file = "tests/fixtures/documented-facts.ts";
const lines = readFileSync(join(root, file), "utf8").split("\n");

/** Where a fact is typed, and what to do if it is not in the document. */
const remedy = (key: string): string => {
  const line = lines.findIndex((text) => text.trim().replace(/^"/, "").replace(/"?:.*/, "") === key) + 1;
  return `${file}:${line} has what the API's documentation states. If that has changed, correct the line; if not, correct the document`;
};

/** What a JSON pointer leads to in the bundled document. */
const at = (pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : members(value)[key]),
    document.openapi,
  );

/** Sets that the API extends. All else is as the documentation states it, no more and no less. */
const isExtended = (pointer: string): boolean =>
  /\/(enum|x-extensible-enum|x-cancellable-states|x-final-states|x-refunded-states)$/.test(pointer);

/** What the documentation states of a set, in its order. What has come since is for `npm run diff` to tell. */
const documentedOf = (found: unknown, documented: unknown): unknown[] => {
  const stated = list(documented);
  return list(found).filter((value) => stated.includes(value));
};

describe("the document agrees with what the documentation says", () => {
  it.each(Object.entries(places))("at %s", (pointer, documented) => {
    const found = at(pointer);
    expect(isExtended(pointer) ? documentedOf(found, documented) : found, remedy(pointer)).toEqual(documented);
  });

  it.each(Object.entries(words))("in the words at %s", (pointer, documented) => {
    expect(String(at(pointer) ?? ""), remedy(pointer)).toContain(documented);
  });

  it.each(printedSlugs)("that a page prints %s, apart from the slug of its model", (printed) => {
    for (const { slug, component } of document.models.filter((model) => model.slug.startsWith(`${printed}/`))) {
      const schema = members(at(`/components/schemas/${component}`));
      expect(String(schema["x-assumption"]), `the assumption about ${slug}`).toContain(printed);
    }
  });

  it.each(Object.entries(responses))("of the members of %s", (component, documented) => {
    const schema = members(at(`/components/schemas/${component}`));
    const required = list(schema.required);
    const found = Object.keys(members(schema.properties)).map((name) => (required.includes(name) ? name : `${name}?`));
    expect(documentedOf(found, documented), remedy(component)).toEqual(documented);
  });

  it.each([...Object.keys(places), ...Object.keys(words), ...Object.keys(responses)])("typed at %s", (key) => {
    expect(remedy(key)).toMatch(/:[1-9]\d* has what/);
  });
});
