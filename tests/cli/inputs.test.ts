/** The inputs of every model as options. */

import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { allModels } from "../../scripts/cli/catalogue/models.ts";
import { modelCommand } from "../../scripts/cli/commands/modelCommand.ts";
import { argumentsOf } from "../../scripts/cli/input/example.ts";
import { flagsOf, inputFrom } from "../../scripts/cli/input/flags.ts";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import type { Json, JsonObject } from "../../scripts/document/json.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import type { Model, Parameter } from "../../scripts/document/shape.ts";
import { document } from "../support/bundle.ts";
import { dollarsOf } from "../support/costs.ts";
import { textModel } from "../support/someModel.ts";
import { cli } from "./support.ts";

const { models } = document;

/** A value of each type. */
const values = { string: "a b", boolean: true, integer: 7, number: 0.5, object: { prompt: "A dog", seconds: 3 } };

function anyValue({ type, items }: Parameter["schema"]): Json {
  if (items !== undefined) return [anyValue(items), anyValue(items)];
  return values[Object.keys(values).find((name): name is keyof typeof values => name === type) ?? expect.fail()];
}

/** The input that comes from the options which say it. */
function typed(model: Model, input: JsonObject): JsonObject {
  const command = modelCommand(new Command(), "run", "", model).action(() => {});
  command.parse([model.slug, ...argumentsOf(input)], { from: "user" });
  return inputFrom(model, command.opts());
}

it("the models are those of the document", () => {
  expect(allModels()).toEqual(JSON.parse(JSON.stringify(models)));
});

describe("every model", () => {
  it("has an option for each of its inputs, and no other", () => {
    for (const model of models) {
      const names = flagsOf(model).map(({ parameter }) => parameter.name);
      expect(names, model.slug).toEqual(model.parameters.map(({ name }) => name));
      const attributes = flagsOf(model).map(({ option }) => option.attributeName());
      expect(new Set(attributes).size, model.slug).toBe(attributes.length);
      expect(attributes.filter((name) => ["mock", "json", "help", "version"].includes(name))).toEqual([]);
    }
  });

  it("gets its example back from the options that say it", () => {
    for (const model of models) expect(typed(model, model.example.input), model.slug).toEqual(model.example.input);
  });

  it("gets values of every type back, also those that no example has", () => {
    for (const model of models) {
      const input = Object.fromEntries(model.parameters.map(({ name, schema }) => [name, anyValue(schema)]));
      expect(typed(model, input), model.slug).toEqual(input);
    }
  });
});

it("names a file of a model in short", async () => {
  const slug = models.find(({ parameters }) => parameters.some(({ name }) => name === "image_url"))?.slug ?? "";
  const { code, stdout } = await cli(["run", slug, "--help"]);
  expect(stdout).toContain("--image, --image-url <file or URL>");
  expect(stdout).toContain("--confirm-above");
  expect(code).toBe(0);
});

describe("a price", () => {
  it("is that of the price table, whatever is chosen", async () => {
    for (const model of models) {
      const [factor] = model.price.factors.filter(({ derivedFrom }) => derivedFrom === undefined);
      const chosen = Object.keys(factor?.multipliers ?? {}).at(-1);
      const choice = factor === undefined || chosen === undefined ? {} : { [factor.parameter]: chosen };
      const { code, stdout } = await cli(["price", model.slug, ...argumentsOf(choice), "--json"]);
      const cost = costMicroCents(model.price, choice);
      expect(JSON.parse(stdout), model.slug).toMatchObject({ costMicroCents: cost, cost: formatUsd(cost) });
      expect(code).toBe(0);
    }
  });

  it("says how it comes about", async () => {
    const { slug, price } = textModel;
    const { baseCostMicroCents: base, per, factors } = price;
    const { stdout, stderr } = await cli(["price", slug, "--duration", "10", "--has-sound"]);
    expect(stdout).toBe(`${dollarsOf(slug, { duration: "10", has_sound: "true" })}\n`);
    const by = (parameter: string, value: string): string =>
      `${factors.find((factor) => factor.parameter === parameter)?.multipliers[value]} (--${parameter.replace("_", "-")} ${value})`;
    expect(stderr).toBe(`${formatUsd(base)} per ${per} × ${by("duration", "10")} × ${by("has_sound", "true")}\n`);
  });
});
