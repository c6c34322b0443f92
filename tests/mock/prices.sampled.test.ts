/** Every option of a model, priced here in exact fractions from the document's own price tables. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, objectOf } from "../../scripts/document/json.ts";
import type { Model } from "../../scripts/document/view.ts";
import { ofThisWeek } from "../support/sample.ts";
import { bodyFor, type Client, document, startClient } from "./support.ts";

let mock: Client;
beforeAll(async () => {
  mock = await startClient();
});
afterAll(() => mock.close());

const pricingOf = ({ component }: Model) =>
  objectOf(at(document.openapi, "components", "schemas", component, "x-pricing"));

/** Multipliers have at most four decimals, so ten thousandths are whole numbers. */
const scale = 10_000n;
const exact = (multiplier: unknown): bigint => BigInt(Math.round(Number(multiplier) * Number(scale)));

interface Row {
  readonly slug: string;
  readonly input: Record<string, string | boolean>;
  readonly cost: number;
}

function rowsOf(model: Model): Row[] {
  const pricing = pricingOf(model);
  const factors = Array.isArray(pricing.factors) ? pricing.factors.map(objectOf) : [];
  const start = [{ input: {}, cost: BigInt(Number(pricing.baseCostMicroCents)), scale: 1n }];
  const combinations = factors.reduce<{ input: Row["input"]; cost: bigint; scale: bigint }[]>((found, factor) => {
    const parameter = String(factor.parameter);
    if (factor.derivedFrom !== undefined) {
      // Not an input: the mock cannot measure the file, and takes the assumed value.
      const by = exact(objectOf(factor.multipliers)[String(factor.assumed)]);
      return found.map((row) => ({ ...row, cost: row.cost * by, scale: row.scale * scale }));
    }
    const isBoolean = model.parameters.find(({ name }) => name === parameter)?.schema.type === "boolean";
    return found.flatMap((row) =>
      Object.entries(objectOf(factor.multipliers)).map(([value, by]) => ({
        input: { ...row.input, [parameter]: isBoolean ? value === "true" : value },
        cost: row.cost * exact(by),
        scale: row.scale * scale,
      })),
    );
  }, start);
  return combinations.map((row) => ({
    slug: model.slug,
    input: row.input,
    cost: Number((row.cost + row.scale / 2n) / row.scale),
  }));
}

/** In a quick run a quarter of them, others each week. */
const models = ofThisWeek(document.models, 4);

describe.each(models)("$slug", (model) => {
  it("costs the base cost times the multipliers for every combination of priced options", async () => {
    const rows = rowsOf(model);
    expect(rows.length).toBeGreaterThan(0);
    for (const { slug, input, cost } of rows) {
      const body = bodyFor(slug, input);
      expect(at((await mock.submit(body)).body, "costMicroCents"), JSON.stringify(input)).toBe(cost);
      expect(at((await mock.call("estimateJob", { body })).body, "estimatedCostMicroCents")).toBe(cost);
    }
  });

  it("uses the default of a priced option that is left out", async () => {
    const defaults = Object.fromEntries(
      model.parameters.flatMap(({ name, multipliers, schema }) => (multipliers ? [[name, schema.default]] : [])),
    );
    const without = Object.fromEntries(Object.keys(defaults).map((name) => [name, undefined]));
    const cost = at((await mock.submit(bodyFor(model.slug, defaults))).body, "costMicroCents");
    expect(at((await mock.submit(bodyFor(model.slug, without))).body, "costMicroCents")).toBe(cost);
    expect(at((await mock.call("estimateJob", { body: { model: model.slug } })).body, "baseCostMicroCents")).toBe(cost);
  });
});
