import { describe, expect, it } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { valueWithout } from "../../scripts/document/multipliers.ts";
import { costMicroCents, derivedFactors, type Price, UnknownPriceError } from "../../scripts/document/pricing.ts";

const perSecond: Price = {
  baseCostMicroCents: 84_000,
  per: "second",
  factors: [
    { parameter: "duration", default: "5", multipliers: { "5": 5, "10": 10 } },
    { parameter: "has_sound", default: "false", multipliers: { false: 1, true: 1.5 } },
  ],
};

describe("costMicroCents", () => {
  it("multiplies the base cost by the multiplier of each priced parameter", () => {
    expect(costMicroCents(perSecond, { duration: "10", has_sound: "true" })).toBe(1_260_000);
  });

  it("counts a parameter that is left out with its default", () => {
    expect(costMicroCents(perSecond)).toBe(420_000);
    expect(costMicroCents(perSecond, { has_sound: "true" })).toBe(630_000);
  });

  it("takes a boolean as the value of the same name", () => {
    expect(costMicroCents(perSecond, { has_sound: true })).toBe(630_000);
  });

  it("is the base cost when nothing is priced", () => {
    expect(costMicroCents({ baseCostMicroCents: 50_000, per: "job", factors: [] }, { prompt: "x" })).toBe(50_000);
  });

  it("gives the documented 280,005 for 15,000 × 1.8667 × 2 × 5, where floating point does not", () => {
    const price: Price = {
      baseCostMicroCents: 15_000,
      per: "second",
      factors: [
        { parameter: "resolution", default: "a", multipliers: { a: 1.8667 } },
        { parameter: "sound", default: "a", multipliers: { a: 2 } },
        { parameter: "duration", default: "a", multipliers: { a: 5 } },
      ],
    };
    expect(costMicroCents(price)).toBe(280_005);
  });

  it("rounds half a micro-cent up, once, at the end", () => {
    const price = (multiplier: number): Price => ({
      baseCostMicroCents: 1,
      per: "job",
      factors: [{ parameter: "tier", default: "a", multipliers: { a: multiplier } }],
    });
    expect(costMicroCents(price(2.5))).toBe(3);
    expect(costMicroCents(price(2.4999))).toBe(2);
  });

  it("keeps every digit of a multiplier down to a millionth", () => {
    const price: Price = {
      baseCostMicroCents: 1_000_000,
      per: "job",
      factors: [{ parameter: "tier", default: "a", multipliers: { a: 0.000001 } }],
    };
    expect(costMicroCents(price)).toBe(1);
  });

  it.each([
    [8.2, 82_000_000],
    [1.1, 11_000_000],
  ])("takes a multiplier of %d for what it is, and not for the binary fraction beside it", (multiplier, cost) => {
    const factors = [{ parameter: "tier", default: "a", multipliers: { a: multiplier } }];
    expect(costMicroCents({ baseCostMicroCents: 10_000_000, per: "job", factors })).toBe(cost);
  });

  it("uses the assumed value of what is derived from a file, or a value that the caller knows", () => {
    const price: Price = {
      baseCostMicroCents: 70_000,
      per: "second",
      factors: [
        { parameter: "duration", derivedFrom: "motion_video_url", default: "5", multipliers: { "5": 5, "10": 10 } },
      ],
    };
    expect(costMicroCents(price, { motion_video_url: "https://example.com/motion.mp4" })).toBe(350_000);
    expect(costMicroCents(price, { duration: "10" })).toBe(700_000);
    expect(derivedFactors(price)).toEqual(price.factors);
    expect(derivedFactors(perSecond)).toEqual([]);
  });

  it("refuses a value without a price, and names those that have one", () => {
    expect(() => costMicroCents(perSecond, { duration: "7" })).toThrowError(
      new UnknownPriceError(perSecond.factors[0] ?? expect.fail(), "7"),
    );
    expect(() => costMicroCents(perSecond, { duration: "7" })).toThrowError(
      'duration has no price for "7"; it is one of 5, 10',
    );
  });

  it("is not confused by the names of inherited members", () => {
    expect(() => costMicroCents(perSecond, { duration: "constructor" })).toThrowError(UnknownPriceError);
  });
});

describe("formatUsd", () => {
  it.each([
    [0, "$0.00"],
    [350_000, "$0.35"],
    [225_000, "$0.225"],
    [1_000_000, "$1.00"],
    [12_345_678, "$12.345678"],
    [1, "$0.000001"],
  ])("writes %d micro-cents as %s", (microCents, dollars) => {
    expect(formatUsd(microCents)).toBe(dollars);
  });
});

it.each([
  [{ default: false }, "false"],
  [{ enum: [false, true] }, "false"],
  [{}, "true"],
])("what counts without a value is the default, or the first value: %j", (schema, value) => {
  expect(valueWithout(schema, { true: 2, false: 1 })).toBe(value);
});
