import { at, list, objectOf } from "../../document/json.ts";
import { pricedChoices } from "../../document/pricedChoices.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { Model } from "../../document/view.ts";
import type { ApiResponse, Client } from "../client/client.ts";
import { jobOf, type Plan } from "../plan.ts";
import type { Case, Cases } from "./case.ts";

/** A value that no parameter has. */
const noSuchValue = "no-such-value";

/** Holds an estimate against the documented price, and against itself. */
function expectEstimate(client: Client, response: ApiResponse, cost: number): void {
  const { body } = response;
  const saved = at(body, "discounted", "savedMicroCents");
  const parts = at(body, "breakdown");
  const sum = list(parts).reduce<number>((total, part) => total + Number(at(part, "costMicroCents")), 0);
  const hasDiscount = at(body, "hasDiscount") === true;
  const base = Number(at(body, "baseCostMicroCents"));
  const charged = at(body, "estimatedCostMicroCents");
  client.same(response, "baseCostMicroCents", at(body, "baseCostMicroCents"), cost);
  client.same(response, "estimatedCostMicroCents", charged, base - (hasDiscount ? Number(saved) : 0));
  client.same(response, "The sum of the breakdown", sum, base);
}

/** The example, and the example with every other value of every priced parameter. */
function inputsOf(model: Model): object[] {
  const { input } = model.example;
  const others = pricedChoices(model).flatMap(({ parameter, values }) =>
    values.filter((value) => value !== input[parameter]).map((value) => ({ ...input, [parameter]: value })),
  );
  return [input, ...others];
}

const estimates = (model: Model): Case => ({
  rule: "cost-as-documented",
  operation: "estimateJob",
  title: `${model.slug} accepts its example, and every choice costs what is documented`,
  run: async (client) => {
    const { slug: name, price } = model;
    expectEstimate(client, await client.succeed("estimateJob", { body: { model: name } }), costMicroCents(price));
    for (const input of inputsOf(model)) {
      const response = await client.succeed("estimateJob", { body: { model: name, input } });
      expectEstimate(client, response, costMicroCents(price, { ...input }));
    }
  },
});

/** Inputs that are wrong by one parameter each. */
function wrongInputs({ parameters, example }: Model): { what: string; input: object }[] {
  const { input } = example;
  const choice = parameters.find(({ schema }) => schema.enum?.every((value) => typeof value === "string"));
  const required = parameters.find((parameter) => parameter.required);
  const text = parameters.find(({ schema }) => schema.type === "string");
  const limited = parameters.find(({ schema }) => schema.maxLength !== undefined);
  const tooLong = "x".repeat((limited?.schema.maxLength ?? 0) + 1);
  return [
    { what: "a parameter that the model does not have", input: { ...input, no_such_parameter: "1" } },
    ...(choice === undefined
      ? []
      : [{ what: `${choice.name} ${noSuchValue}`, input: { ...input, [choice.name]: noSuchValue } }]),
    ...(required === undefined
      ? []
      : [{ what: `no ${required.name}`, input: { ...input, [required.name]: undefined } }]),
    ...(text === undefined ? [] : [{ what: `the number 5 for ${text.name}`, input: { ...input, [text.name]: 5 } }]),
    ...(limited === undefined
      ? []
      : [{ what: `a longer ${limited.name} than is allowed`, input: { ...input, [limited.name]: tooLong } }]),
  ];
}

const refusals = (model: Model): Case => ({
  rule: "wrong-input-refused",
  operation: "submitJob",
  title: `${model.slug} refuses unknown parameters, wrong values, wrong types, too long texts and missing inputs`,
  costs: { risks: jobOf(model).cost },
  run: async (client) => {
    for (const { what, input } of wrongInputs(model)) {
      const body = { model: model.slug, input };
      await client.refused("submitJob", "INVALID_INPUT", { body }, `The input has ${what}`);
    }
  },
});

/** Only what has a price can be checked without money: an estimate of a value without one means nothing. */
const unpriced = (model: Model): Case[] => {
  const factor = model.price.factors.find(({ derivedFrom }) => derivedFrom === undefined);
  if (factor === undefined) return [];
  return [
    {
      rule: "wrong-input-refused",
      operation: "estimateJob",
      title: `${model.slug} has no estimate for a value without a price`,
      run: async (client) => {
        const body = { model: model.slug, input: { [factor.parameter]: noSuchValue } };
        await client.refused("estimateJob", "INVALID_INPUT", { body }, `${factor.parameter} has no such value`);
      },
    },
  ];
};

const details = ({ isMock }: Plan, model: Model): Case => ({
  rule: "model-details",
  operation: "getModel",
  title: `${model.slug} has details that agree with themselves`,
  skip: isMock ? undefined : "Details are asked for by an opaque id, which no documented operation returns.",
  run: async (client) => {
    const response = await client.succeed("getModel", { path: { modelId: model.slug } });
    const versions = at(response.body, "versions");
    const ids = list(versions).map((version) => at(version, "versionId"));
    const current = at(response.body, "currentVersion");
    client.expect(ids.includes(current), response, `currentVersion ${JSON.stringify(current)} is not one of versions.`);
    client.same(response, "name", at(response.body, "name"), model.displayName);
    const schema = at(
      list(versions).find((version) => at(version, "versionId") === current),
      "inputSchema",
    );
    const told = Object.keys(objectOf(at(schema, "properties"))).toSorted();
    const taken = model.parameters.map(({ name }) => name).toSorted();
    client.same(response, "The inputs of inputSchema", told, taken);
    const again = await client.succeed("getModel", { path: { modelId: String(at(response.body, "id")) } });
    client.same(again, "The model that id leads to", objectOf(again.body), objectOf(response.body));
  },
});

export const models: Cases = (plan) =>
  plan.models.flatMap((model) => [estimates(model), ...unpriced(model), refusals(model), details(plan, model)]);
