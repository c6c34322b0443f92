import { beforeAll, describe, expect, it } from "vitest";
import { list, members } from "../../scripts/document/json.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import type { Document, Parameter } from "../../scripts/document/view.ts";
import { inputs, places, responses, words } from "../fixtures/documented-facts.ts";

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

/** The members of a parameter that decide which values are legal, and what happens without one. */
function constraints({ schema, required }: Parameter): object {
  const { minimum, maximum, maxLength } = schema;
  const found = { enum: schema.enum, default: schema.default, minimum, maximum, maxLength };
  const stated = Object.entries(found).filter(([, value]) => value !== undefined);
  return { ...(required ? { required } : {}), ...Object.fromEntries(stated) };
}

describe("the document agrees with what the documentation says", () => {
  it.each(Object.entries(inputs))("of the inputs of %s", (slug, documented) => {
    const model = document.models.find((candidate) => candidate.slug === slug) ?? expect.fail("not in the document");
    const found = Object.fromEntries(model.parameters.map((parameter) => [parameter.name, constraints(parameter)]));
    expect(found).toEqual(documented);
  });

  it.each(Object.entries(places))("at %s", (pointer, documented) => {
    expect(at(pointer)).toEqual(documented);
  });

  it.each(Object.entries(words))("in the words at %s", (pointer, documented) => {
    expect(at(pointer)).toContain(documented);
  });

  it.each(Object.entries(responses))("of the members of %s", (component, documented) => {
    const schema = members(at(`/components/schemas/${component}`));
    const required = list(schema.required);
    const found = Object.keys(members(schema.properties)).map((name) => (required.includes(name) ? name : `${name}?`));
    expect(found).toEqual(documented);
  });
});
