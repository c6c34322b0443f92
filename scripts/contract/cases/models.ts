import { at, list, objectOf } from "../../document/json.ts";
import { pricedChoices } from "../../document/pricedChoices.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { Json, JsonObject, Model } from "../../document/view.ts";
import { jobOf, type Plan } from "../plan.ts";
import type { Case, Cases } from "./case.ts";
import { submit, takeBack } from "./jobs.ts";
import { probesOf } from "./probes.ts";

/** Few inputs that have every value of every priced parameter at least once: row `n` has value `n` of each. */
function pricedInputs(model: Model): JsonObject[] {
  const { input } = model.example;
  const choices = pricedChoices(model);
  // Without a choice, the estimate of the model alone says all.
  const rows = Math.max(0, ...choices.map(({ values }) => values.length));
  return Array.from({ length: rows }, (_, row) => ({
    ...input,
    ...Object.fromEntries(
      choices.map(({ parameter, values }): [string, Json] => [parameter, values[row % values.length] ?? null]),
    ),
  }));
}

const estimates = (model: Model): Case => {
  const inputs = pricedInputs(model);
  return {
    rule: "cost-as-documented",
    operation: "estimateJob",
    model: model.slug,
    title: `${model.slug}: every choice is estimated at the documented price`,
    requests: inputs.length + 1,
    run: async (client) => {
      const { slug: name } = model;
      // Every estimate is checked against the documented price.
      await client.succeed("estimateJob", { body: { model: name } });
      for (const input of inputs) await client.succeed("estimateJob", { body: { model: name, input } });
    },
  };
};

/** Submits every legal value and every limit. What it makes is cancelled at once where money is real. */
const acceptances = ({ document, isMock }: Plan, model: Model): Case => {
  const { legal } = probesOf(document, model);
  const costs = legal.map(({ input }) => costMicroCents(model.price, input));
  return {
    rule: "legal-input-accepted",
    operation: "submitJob",
    model: model.slug,
    title: `${model.slug}: every valid value and every limit is accepted, at the documented price`,
    requests: legal.length * (isMock ? 1 : 2),
    costs: { pays: costs.reduce((sum, cost) => sum + cost, 0) },
    run: async (client) => {
      for (const [index, { input }] of legal.entries()) {
        const body = { model: model.slug, input };
        const submitted = await submit(client, { model, body, cost: costs[index] ?? 0 });
        if (!isMock) await takeBack(client, submitted);
      }
    },
  };
};

const rejections = ({ document, isExhaustive }: Plan, model: Model, before: readonly Model[]): Case => {
  const seen = new Set(before.flatMap(({ parameters }) => parameters.map(({ component }) => component)));
  const { illegal: all } = probesOf(document, model);
  const illegal = isExhaustive ? all : all.filter(({ repeats }) => repeats === undefined || !seen.has(repeats));
  return {
    rule: "wrong-input-refused",
    operation: "submitJob",
    model: model.slug,
    title: `${model.slug}: values beyond a limit, of another type, or missing are rejected`,
    requests: illegal.length,
    costs: { risks: jobOf(model).cost },
    run: async (client) => {
      for (const { what, input } of illegal) {
        const body = { model: model.slug, input };
        await client.refused("submitJob", "INVALID_INPUT", { body }, `The input has ${what}`);
      }
    },
  };
};

/** By which inputs a model asks for its price. */
const priceTable = ({ price }: Model): string => price.factors.map(({ parameter }) => parameter).join(", ");

/**
 * Only what has a price can be checked without money: an estimate of a value without one means nothing. Once for each
 * kind of price table.
 */
const unpriced = (model: Model, before: readonly Model[]): Case[] => {
  const factor = model.price.factors.find(({ derivedFrom }) => derivedFrom === undefined);
  if (factor === undefined || before.some((other) => priceTable(other) === priceTable(model))) return [];
  return [
    {
      rule: "wrong-input-refused",
      operation: "estimateJob",
      model: model.slug,
      title: `${model.slug}: a value without a price has no estimate`,
      run: async (client) => {
        const body = { model: model.slug, input: { [factor.parameter]: "no-such-value" } };
        await client.refused("estimateJob", "INVALID_INPUT", { body }, `${factor.parameter} has no such value`);
      },
    },
  ];
};

/** States in which a version cannot be used. */
const unusable: ReadonlySet<string> = new Set(["disabled", "deleted"]);

const details = ({ isMock, models }: Plan, model: Model): Case => ({
  rule: "model-details",
  operation: "getModel",
  model: model.slug,
  // The way back from id to model is the same for all.
  requests: model === models[0] ? 2 : 1,
  title: `${model.slug}: its details agree with the document and with themselves`,
  skip: isMock ? undefined : "Details require an opaque id, which no documented operation returns.",
  run: async (client) => {
    const response = await client.succeed("getModel", { path: { modelId: model.slug } });
    const versions = at(response.body, "versions");
    const ids = list(versions).map((version) => at(version, "versionId"));
    const current = at(response.body, "currentVersion");
    client.expect(ids.includes(current), response, `currentVersion ${JSON.stringify(current)} is not one of versions.`);
    client.same(response, "name", at(response.body, "name"), model.displayName);
    const running = list(versions).find((version) => at(version, "versionId") === current);
    const isUsable = !unusable.has(String(at(running, "status")));
    client.expect(isUsable, response, `The current version is ${at(running, "status")}, so it cannot be used.`);
    const schema = at(running, "inputSchema");
    const told = objectOf(at(schema, "properties"));
    const taken = model.parameters.map(({ name }) => name).toSorted();
    client.same(response, "The inputs of inputSchema", Object.keys(told).toSorted(), taken);
    const required = model.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
    client.same(response, "required of inputSchema", list(at(schema, "required")).toSorted(), required.toSorted());
    for (const { name, schema: documented } of model.parameters) {
      for (const keyword of ["enum", "default", "minimum", "maximum", "maxLength", "minItems", "maxItems"] as const) {
        const value = documented[keyword];
        if (value !== undefined)
          client.same(response, `${keyword} of ${name} in inputSchema`, at(told[name], keyword), value);
      }
    }
    if (model !== models[0]) return;
    const again = await client.succeed("getModel", { path: { modelId: String(at(response.body, "id")) } });
    client.same(again, "The model that id leads to", objectOf(again.body), objectOf(response.body));
  },
});

/** The version that runs anyway may be named too, for the same price. */
const currentVersion = ({ isMock, job }: Plan): Case => ({
  rule: "cost-as-documented",
  operation: "submitJob",
  uses: ["estimateJob", "getModel"],
  requests: 3,
  title: "The current version can be named, and costs the same",
  skip: isMock ? undefined : "Details require an opaque id, which no documented operation returns.",
  costs: { pays: job.cost },
  run: async (client) => {
    const { body } = await client.succeed("getModel", { path: { modelId: job.body.model } });
    const named = { ...job.body, version: at(body, "currentVersion") };
    await client.succeed("estimateJob", { body: named });
    await submit(client, job, { version: named.version });
  },
});

export const models: Cases = (plan) => [
  currentVersion(plan),
  ...plan.models.flatMap((model, index) => {
    const before = plan.models.slice(0, index);
    return [
      estimates(model),
      ...unpriced(model, before),
      acceptances(plan, model),
      rejections(plan, model, before),
      details(plan, model),
    ];
  }),
];
