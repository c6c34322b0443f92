import { beforeAll, describe, expect, it } from "vitest";
import { list, members } from "../../scripts/document/json.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document } from "../../scripts/document/view.ts";
import { places, responses, words } from "../fixtures/documented-facts.ts";

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

/** What a JSON pointer leads to in the bundled document. */
const at = (pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (value, key) => (Array.isArray(value) ? value[Number(key)] : members(value)[key]),
      document.openapi,
    );

/** What the documentation states still holds. What has come since is for `npm run diff` to tell. */
const holds = (documented: unknown): unknown =>
  Array.isArray(documented) ? expect.arrayContaining(documented) : documented;

describe("the document agrees with what the documentation says", () => {
  it.each(Object.entries(places))("at %s", (pointer, documented) => {
    expect(at(pointer)).toEqual(holds(documented));
  });

  it.each(Object.entries(words))("in the words at %s", (pointer, documented) => {
    expect(at(pointer)).toContain(documented);
  });

  it.each(Object.entries(responses))("of the members of %s", (component, documented) => {
    const schema = members(at(`/components/schemas/${component}`));
    const required = list(schema.required);
    const found = Object.keys(members(schema.properties)).map((name) => (required.includes(name) ? name : `${name}?`));
    expect(found).toEqual(holds(documented));
  });
});
