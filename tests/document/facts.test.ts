import { beforeAll, describe, expect, it } from "vitest";
import { list, members } from "../../scripts/document/json.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { keysOf } from "../../scripts/document/pointer.ts";
import type { Document } from "../../scripts/document/view.ts";
import { places, responses, words } from "../fixtures/documented-facts.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

/** What a JSON pointer leads to in the bundled document. */
const at = (pointer: string): unknown =>
  keysOf(pointer).reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : members(value)[key]),
    document.openapi,
  );

/** Sets that the API extends. All else is as the documentation states it, no more and no less. */
const isExtended = (pointer: string): boolean =>
  /\/(enum|x-extensible-enum|x-final-states|x-refunded-states)$/.test(pointer);

/** What the documentation states of a set, in its order. What has come since is for `npm run diff` to tell. */
const documentedOf = (found: unknown, documented: unknown): unknown[] => {
  const stated = list(documented);
  return list(found).filter((value) => stated.includes(value));
};

describe("the document agrees with what the documentation says", () => {
  it.each(Object.entries(places))("at %s", (pointer, documented) => {
    const found = at(pointer);
    expect(isExtended(pointer) ? documentedOf(found, documented) : found).toEqual(documented);
  });

  it.each(Object.entries(words))("in the words at %s", (pointer, documented) => {
    expect(at(pointer)).toContain(documented);
  });

  it.each(Object.entries(responses))("of the members of %s", (component, documented) => {
    const schema = members(at(`/components/schemas/${component}`));
    const required = list(schema.required);
    const found = Object.keys(members(schema.properties)).map((name) => (required.includes(name) ? name : `${name}?`));
    expect(documentedOf(found, documented)).toEqual(documented);
  });
});
