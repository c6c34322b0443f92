import { describe, expect, test } from "vitest";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { entryOf } from "../../scripts/document/needs/entry.ts";
import { type Needs, offerFor, readNeeds, reasonsAgainst } from "../../scripts/document/needs/needs.ts";
import { inOrder } from "../../scripts/document/needs/order.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { chartOf } from "../../scripts/portal/src/gallery/chart.ts";
import { document } from "../support/bundle.ts";
import { costOf } from "../support/costs.ts";
import { soundingModel } from "../support/someModel.ts";
import { choices, leastFor } from "./choices.ts";

const { models } = document;
const entries = models.map((model) => ({ model, entry: entryOf(model, "") }));
const needs = (fields: Record<string, string>): Needs => readNeeds(new URLSearchParams(fields));
const fitting = (fields: Record<string, string>) =>
  entries.filter(({ entry }) => reasonsAgainst(entry, needs(fields)).length === 0);

describe("what is needed of a model", () => {
  test("the budget counts the whole length", () => {
    const fields = { seconds: "10", budget: "0.5" };
    expect(fitting(fields).length).toBeGreaterThan(0);
    for (const { model, entry } of entries) {
      const cost = leastFor(model.price, 10);
      const isListed = reasonsAgainst(entry, needs(fields)).length === 0;
      expect(isListed, entry.slug).toBe(cost !== undefined && cost <= 500_000);
    }
  });

  test("a model that costs exactly the budget fits it", () => {
    const { entry } = entries[0] ?? expect.fail("no model");
    const costly = { ...entry, from: 2_010_000 };
    expect(reasonsAgainst(costly, needs({ budget: "2.01" }))).toEqual([]);
    expect(reasonsAgainst(costly, needs({ budget: "2" }))).toEqual([expect.stringContaining("at least $2.01")]);
  });

  test("with sound, the price is the least of all combinations that have sound", () => {
    const wanted = fitting({ sound: "yes", seconds: "10" });
    expect(wanted.length).toBeGreaterThan(0);
    for (const { model, entry } of wanted) {
      const sound = entry.output.soundInput ?? "";
      const costs = choices(model.price.factors)
        .filter((input) => input[sound] === undefined || input[sound] === "true")
        .map((input) => Math.ceil(10 / Number(input.duration)) * costMicroCents(model.price, input));
      expect(offerFor(entry, needs({ sound: "yes", seconds: "10" }))?.costMicroCents, model.slug).toBe(
        Math.min(...costs),
      );
    }
  });

  test("a model that always has sound is offered at the cost of its length, though its sound is no parameter", () => {
    const { slug } = soundingModel;
    const fields = { sound: "yes", seconds: "10", capability: "image-to-video" };
    const offers = fitting(fields).map(({ entry }) => ({ slug: entry.slug, ...offerFor(entry, needs(fields)) }));
    const costMicroCents = costOf(slug, { duration: "10" });
    expect(offers).toContainEqual(expect.objectContaining({ slug, costMicroCents }));
  });

  test("portrait lists exactly the models whose aspect ratios have it", () => {
    const wanted = models.filter(({ parameters }) =>
      parameters.some(({ name, schema }) => name === "aspect_ratio" && schema.enum?.includes("9:16")),
    );
    expect(fitting({ shape: "9:16" }).map(({ model }) => model)).toEqual(wanted);
  });

  test.each(["__proto__", "constructor", "unknown"])("the order %s of an address is none", (sort) => {
    const all = entries.map(({ entry }) => entry);
    expect(inOrder(all, needs({ sort }))).toBe(all);
  });

  test("the picture has the cost of the defaults, with sound if that is needed", () => {
    const fields = { sound: "yes" };
    const wanted = fitting(fields);
    const { points } = chartOf(
      wanted.map(({ entry }) => entry),
      needs(fields),
      entries.map(({ entry }) => entry),
    );
    expect(points.length).toBe(wanted.length);
    for (const { model, entry } of wanted) {
      const { soundInput } = entry.output;
      const cost = costMicroCents(model.price, soundInput === undefined ? {} : { [soundInput]: "true" });
      expect(points.find(({ slug }) => slug === model.slug)?.label).toContain(`: ${formatUsd(cost)},`);
    }
  });

  test("every model that is left out says why", () => {
    const fields = { capability: "text-to-video", sound: "yes", minutes: "3", budget: "0.5" };
    const [first] = entries.filter(({ model }) => model.capability.id === "image-to-video");
    expect(reasonsAgainst(first?.entry ?? expect.fail(), needs(fields))).toContain("its capability is Image to Video");
    for (const { model, entry } of entries) {
      const tooSlow = model.processingSeconds > 180;
      expect(
        reasonsAgainst(entry, needs(fields)).some((reason) => reason.startsWith("it takes about")),
        model.slug,
      ).toBe(tooSlow);
    }
  });
});
