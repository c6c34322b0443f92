/** The costs of the models, against the price tables of their pages, which were typed from there and not from openapi/. */
import { beforeAll, describe, expect, it } from "vitest";
import { loadDocument } from "../../scripts/document/load.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import type { Document } from "../../scripts/document/view.ts";
import documented from "../fixtures/documented-prices.json" with { type: "json" };

let document: Document;
beforeAll(async () => {
  document = await loadDocument();
});

const priceOf = (slug: string) =>
  (document.models.find((model) => model.slug === slug) ?? expect.fail(`${slug} is not in the document`)).price;

interface Job {
  readonly options: Readonly<Record<string, string>>;
  readonly cost: number;
}

/** Every combination of priced options with its cost: the page's formula, baseCost × factor × factor. */
function jobsOf({ baseCost, factors }: (typeof documented)[number]): Job[] {
  return Object.entries(factors).reduce<Job[]>(
    (jobs, [parameter, multipliers]) =>
      jobs.flatMap(({ options, cost }) =>
        Object.entries(multipliers).map(([value, by]) => ({
          options: { ...options, [parameter]: value },
          cost: cost * Number(by),
        })),
      ),
    [{ options: {}, cost: baseCost }],
  );
}

describe.each(documented)("the page of $slug", (page) => {
  it("gives the cost of every combination of priced options", () => {
    const price = priceOf(page.slug);
    expect(price.per).toBe(page.per);
    for (const { options, cost } of jobsOf(page)) {
      // Floating point is off by far less than a micro-cent. Half a micro-cent is rounded up.
      expect(costMicroCents(price, options), JSON.stringify(options)).toBe(Math.round(cost + 1e-6));
    }
  });

  it("gives what counts when nothing is chosen, and no other option a price", () => {
    const { factors } = priceOf(page.slug);
    expect(Object.fromEntries(factors.map((factor) => [factor.parameter, factor.default]))).toEqual(page.defaults);
    expect(Object.fromEntries(factors.map((factor) => [factor.parameter, factor.multipliers]))).toEqual(page.factors);
    expect(costMicroCents(priceOf(page.slug))).toBe(page.defaultCost);
  });
});
