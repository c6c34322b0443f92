/**
 * What a maintainer does to a model in the course of a year, done to each model in turn: the change is rated for what it
 * is, and prices and checks follow. In process, on a document with this model and its successor.
 */
import { describe, expect, it } from "vitest";
import { modelPage } from "../../scripts/cli/mcp/resources/modelPage.ts";
import { compareModels } from "../../scripts/diff/models.ts";
import { at, type JsonObject, list, objectAt, objectOf } from "../../scripts/document/json.ts";
import { entryOf } from "../../scripts/document/needs/entry.ts";
import { choicesFor, leastCost, readNeeds } from "../../scripts/document/needs/needs.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { publishedDocument } from "../../scripts/document/published.ts";
import { costSentence, outputSentence } from "../../scripts/document/sentences.ts";
import { createCompiler } from "../../scripts/document/validation/ajv.ts";
import { type Document, type Json, type Model, viewDocument } from "../../scripts/document/view.ts";
import { modelOptions } from "../../scripts/targets/ai-sdk/modelOptions.ts";
import { document } from "../support/bundle.ts";

/** The bundle with no other models than these. */
function bundleOf(models: readonly Model[]): JsonObject {
  const { components, ...rest } = document.openapi;
  const schemas = objectAt(document.openapi, "components", "schemas");
  const left = new Set(
    document.models
      .filter((model) => !models.includes(model))
      .flatMap(({ component, inputComponent }) => [component, inputComponent]),
  );
  const union = structuredClone(objectAt(schemas, "SubmitJobRequest"));
  const refOf = ({ component }: Model): string => `#/components/schemas/${component}`;
  union.oneOf = models.map((model) => ({ $ref: refOf(model) }));
  objectAt(union, "discriminator").mapping = Object.fromEntries(models.map((model) => [model.slug, refOf(model)]));
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => !left.has(name)));
  return structuredClone({
    ...rest,
    components: {
      ...objectAt({ components: components ?? {} }, "components"),
      schemas: { ...kept, SubmitJobRequest: union },
    },
  });
}

/** The members of a model in a bundle, to change in place. */
function partsOf(bundle: JsonObject, model: Model) {
  const schemas = objectAt(bundle, "components", "schemas");
  const schema = objectAt(schemas, model.component);
  return {
    schema,
    properties: objectAt(schemas, model.inputComponent, "properties"),
    price: objectAt(schema, "x-pricing"),
  };
}

interface Case {
  readonly model: Model;
  readonly successor: Model;
  readonly before: Document;
}

/** The document after a change. */
function changed({ model, successor }: Case, change: (parts: ReturnType<typeof partsOf>) => void): Document {
  const bundle = bundleOf([model, successor]);
  change(partsOf(bundle, model));
  return viewDocument(bundle);
}

const modelIn = ({ models }: Document, { slug }: Model): Model =>
  models.find((model) => model.slug === slug) ?? expect.fail(`${slug} is gone`);

/** The kinds of all changes, each once. All are about this model alone. */
function kindsOf({ before, model }: Case, after: Document): string[] {
  const entries = compareModels(before, after);
  for (const entry of entries) expect(entry.models).toEqual([model.slug]);
  return [...new Set(entries.map(({ kind }) => kind))].sort();
}

/** Whether a request with one input set is accepted. */
function accepts(after: Document, model: Model, name: string, value: Json): boolean {
  const check = createCompiler(after.openapi)({ $ref: `#/components/schemas/${model.inputComponent}` });
  return check({ ...model.example.input, [name]: value }).length === 0;
}

/** A parameter with a default and other values that does not decide the price, so that these can come and go. */
const freeChoice = ({ parameters }: Model) =>
  parameters.find(
    ({ schema, multipliers }) =>
      (schema.enum?.length ?? 0) > 1 && schema.default !== undefined && multipliers === undefined,
  );

const cases = document.models.map((model, index) => {
  const successor = document.models[index === 0 ? 1 : 0] ?? expect.fail("only one model");
  return [model.slug, { model, successor, before: viewDocument(bundleOf([model, successor])) }] as const;
});
const withChoice = cases.filter(([, { model }]) => freeChoice(model) !== undefined);

describe.each(cases)("%s", (_, one) => {
  const { model, successor, before } = one;

  it("costs twice as much when its base cost doubles, which is rated as a price", () => {
    const after = changed(one, ({ price }) => {
      price.baseCostMicroCents = model.price.baseCostMicroCents * 2;
    });
    expect(kindsOf(one, after)).toEqual(["price"]);
    expect(costMicroCents(modelIn(after, model).price)).toBe(costMicroCents(model.price) * 2);
  });

  it("can be deprecated without breaking anything", () => {
    const after = changed(one, ({ schema }) => {
      schema.deprecated = true;
      schema["x-deprecation"] = { since: "2026-01-31", successor: successor.slug };
    });
    expect(kindsOf(one, after)).toEqual(["additive"]);
    expect(modelIn(after, model).deprecation?.successor).toBe(successor.slug);
  });

  it("has its defaults alone, and everything can still be said of it", () => {
    const after = changed(one, ({ schema: variant, properties, price }) => {
      const input: Record<string, Json> = { ...model.example.input };
      for (const { name, schema } of model.parameters) {
        const only = schema.default ?? schema.enum?.[0];
        if (schema.enum === undefined || only === undefined) continue;
        properties[name] = { ...JSON.parse(JSON.stringify(schema)), enum: [only], default: only };
        if (name in input) input[name] = only;
        for (const factor of list(price.factors)) {
          if (at(factor, "parameter") !== name) continue;
          objectOf(factor).multipliers = { [String(only)]: at(factor, "multipliers", String(only)) ?? 1 };
        }
      }
      variant.examples = [{ ...model.example, input }];
    });
    const left = modelIn(after, model);
    const entry = entryOf(left);
    const needs = readNeeds(new URLSearchParams({ sound: "yes", seconds: "10" }));
    expect(leastCost(entry, needs)).toBeGreaterThan(0);
    expect(() => choicesFor(entry, needs)).not.toThrow();
    for (const text of [costSentence(left), outputSentence(left), modelPage(left)]) expect(text).not.toBe("");
    expect(modelOptions(left, after)).toMatchObject({ kind: model.output.kind });
    expect(publishedDocument(after)).toHaveProperty("components");
  });

  it("is removed, which breaks", () => {
    const after = viewDocument(bundleOf([successor]));
    expect(kindsOf({ ...one, before }, after)).toEqual(["breaking"]);
  });
});

describe.each(withChoice)("a choice of %s", (_, one) => {
  const { model } = one;
  const { name, schema } = freeChoice(model) ?? expect.fail();
  const values = schema.enum ?? [];
  const other = values.find((value) => value !== schema.default) ?? expect.fail(`${name} has one value`);
  /** The parameter written out, with these members. */
  const withChoice = (members: JsonObject): Document =>
    changed(one, ({ properties }) => {
      properties[name] = { ...JSON.parse(JSON.stringify(schema)), ...members };
    });

  it("gets another default, which breaks", () => {
    expect(kindsOf(one, withChoice({ default: other }))).toEqual(["breaking"]);
  });

  it("gets one more value, which is accepted and adds", () => {
    const added = typeof other === "string" ? `not ${values.join(", ")}` : Math.max(...values.map(Number)) + 1;
    const after = withChoice({ enum: [...values, added] });
    expect(kindsOf(one, after)).toEqual(["additive"]);
    expect([accepts(one.before, model, name, added), accepts(after, model, name, added)]).toEqual([false, true]);
  });

  it("loses a value, which is refused and breaks", () => {
    const after = withChoice({ enum: values.filter((value) => value !== other) });
    expect(kindsOf(one, after)).toEqual(["breaking"]);
    expect([accepts(one.before, model, name, other), accepts(after, model, name, other)]).toEqual([true, false]);
  });
});
