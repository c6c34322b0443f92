import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as prices from "../../scripts/client/models/index.ts";
import { pricedChoices } from "../../scripts/document/pricedChoices.ts";
import type { JsonObject, Model } from "../../scripts/document/view.ts";
import { type RunningMock, startMock } from "../../scripts/mock/index.ts";
import { document } from "../support/bundle.ts";
import { dollarsOf } from "../support/costs.ts";
import { clientOf, unlistedModel } from "./support/client.ts";

let mock: RunningMock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock?.close());

/** Each value of a priced parameter, one at a time. `tests/vectors` has every combination. */
const pricedInputs = (model: Model): JsonObject[] => [
  {},
  ...pricedChoices(model).flatMap(({ parameter, values }) => values.map((value) => ({ [parameter]: value }))),
];

describe("the models", () => {
  it("are those in the document, by slug and as constants", () => {
    expect(Object.keys(prices.models)).toEqual(document.models.map(({ slug }) => slug));
    for (const { component, slug, price, capability } of document.models) {
      const constant = `${component.charAt(0).toLowerCase()}${component.slice(1)}`;
      expect(Reflect.get(prices, constant)).toMatchObject({ slug, price, capability: capability.id });
    }
  });

  it.each(document.models)("estimateCost($slug) is what the API charges, for every priced value", async (model) => {
    const { jobs } = clientOf(mock);
    const { slug } = prices.models[narrow(model.slug)];
    for (const priced of pricedInputs(model)) {
      const input = { ...model.example.input };
      for (const { parameter } of model.price.factors) delete input[parameter];
      const { costMicroCents } = await jobs.submit(unlistedModel(slug), { ...input, ...priced });
      expect(prices.estimateCost(slug, priced), JSON.stringify(priced)).toBe(costMicroCents);
    }
  });

  it("reject a value without a price, and an unlisted model", () => {
    const price = prices.kling26ProTextToVideo.price;
    expect(() => prices.costMicroCents(price, { duration: "7" })).toThrow(
      'duration has no price for "7"; it is one of 5, 10',
    );
    expect(() => prices.estimateCost(narrow("toString"))).toThrow("toString is not a model of this version");
  });

  it("format amounts as dollars", () => {
    const slug = "kling/kling-2.6-pro/text-to-video";
    const input = { duration: "10" } as const;
    expect(prices.formatUsd(prices.estimateCost(slug, input))).toBe(dollarsOf(slug, input));
  });
});

/** For slugs that the compiler cannot know. */
function narrow(slug: string): keyof typeof prices.models;
function narrow(slug: string): string {
  return slug;
}
