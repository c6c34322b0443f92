/** What tools show that know nothing of `x-` members. */
import { beforeAll, describe, expect, it } from "vitest";
import { costFormula } from "../../scripts/cli/output/money.ts";
import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { at, list, members, objectOf } from "../../scripts/document/json.ts";
import { loadDocument } from "../../scripts/document/load.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { publishedDocument, sourceDocument } from "../../scripts/document/published.ts";
import { componentOf, follow } from "../../scripts/document/references.ts";
import { costSentence, timeSentence } from "../../scripts/document/sentences.ts";
import { costKind } from "../../scripts/document/sentFactors.ts";
import type { Document, JsonObject } from "../../scripts/document/view.ts";

let document: Document;
let published: JsonObject;
beforeAll(async () => {
  document = await loadDocument();
  published = publishedDocument(document);
});

const describedAt = (...path: string[]): string =>
  String(members(at(published, "components", "schemas", ...path)).description);

const base = { baseCostMicroCents: 70_000, per: "second" };
const duration = { parameter: "duration", default: "5", multipliers: { 5: 5, 10: 10 } };

describe("sentences", () => {
  it("say what each length costs", () => {
    expect(costSentence({ price: { ...base, factors: [duration] } })).toBe(
      "Costs 70,000 micro-cents ($0.07) per second; 5 seconds cost 350,000 ($0.35), 10 seconds 700,000 ($0.70).",
    );
  });

  it("name the other parameters that the cost depends on", () => {
    const sound = { parameter: "has_sound", default: "false", multipliers: { false: 1, true: 2 } };
    expect(costSentence({ price: { ...base, factors: [duration, sound] } })).toMatch(/Depends on `has_sound`\.$/);
    expect(costSentence({ price: { ...base, per: "image", factors: [sound] } })).toBe(
      "Costs 70,000 micro-cents ($0.07) per image; a job with the defaults costs 70,000 ($0.07). Depends on `has_sound`.",
    );
  });

  it("name the values of what has to be sent, which is no default", () => {
    const model = document.models.find(({ price }) => price.factors.length > 1) ?? expect.fail("no such model");
    const tier = { parameter: "tier", default: "pro", multipliers: { pro: 2, std: 1 } };
    const sent = { name: "tier", required: true, description: "", schema: { type: "string" } };
    const priced = { ...model, price: { ...base, factors: [duration, tier] }, parameters: [sent] };
    expect(costSentence(priced)).toContain("10 seconds 1,400,000 ($1.40), with `tier` pro. Depends on `tier`.");
    expect(costFormula(priced, {})).toBe("$0.07 per second × 5 (--duration 5, the default) × 2 (--tier pro)");
    expect(costKind(priced)).toBe("example");
    expect(costKind({ ...priced, parameters: [{ ...sent, schema: { default: "pro" } }] })).toBe("default");
    const derived = { ...duration, derivedFrom: "video_url" };
    expect(costKind({ ...priced, price: { ...base, factors: [derived, tier] } })).toBe("assumed");
  });

  it("say if a length is only assumed", () => {
    const derived = { ...duration, derivedFrom: "video_url" };
    expect(costSentence({ price: { ...base, factors: [derived] } })).toContain(
      "The API measures `duration` on `video_url`; 5 is assumed here.",
    );
  });

  it.each([
    [30, "30 seconds"],
    [90, "90 seconds"],
    [150, "2.5 minutes"],
    [240, "4 minutes"],
    [500, "500 seconds"],
  ])("say %i seconds as %s", (processingSeconds, words) => {
    expect(timeSentence({ processingSeconds })).toBe(`Takes about ${words}.`);
  });
});

it("no shared component says what a priced parameter costs, because the published text adds it for each model", () => {
  const priced = new Set(document.models.flatMap(({ price }) => price.factors.map(({ parameter }) => parameter)));
  const schemas = members(at(document.openapi, "components", "schemas"));
  const refs = document.models.flatMap(({ inputComponent }) =>
    Object.entries(members(members(schemas[inputComponent]).properties))
      .filter(([name]) => priced.has(name))
      .flatMap(([, schema]) => (typeof members(schema).$ref === "string" ? [String(members(schema).$ref)] : [])),
  );
  const components = [...new Set(refs.map(componentOf))];
  expect(components).toContain("Duration");
  for (const component of components) {
    expect(members(schemas[component]).description, component).not.toMatch(/\b(costs?|paid|price[sd]?|money)\b/i);
  }
});

describe("the published document", () => {
  it("gives every model its own title, default cost and time", () => {
    const titles = document.models.map(({ component }) => at(published, "components", "schemas", component, "title"));
    expect(titles).toEqual(document.models.map(({ component }) => component));
    for (const model of document.models) {
      for (const path of [[model.component], [model.component, "properties", "model"], [model.inputComponent]]) {
        expect(describedAt(...path)).toContain(formatUsd(costMicroCents(model.price)));
        expect(describedAt(...path)).toContain(timeSentence(model));
      }
    }
  });

  it("has a response by the same name for the example of each model, with its cost", () => {
    const submit = ["paths", "/v1/jobs/submit", "post"];
    const json = ["content", "application/json", "examples"];
    const requests = objectOf(at(published, ...submit, "requestBody", ...json));
    for (const { component, price, example } of document.models) {
      expect(at(requests, component, "value")).toEqual(example);
      expect(at(published, ...submit, "responses", "200", ...json, component, "value", "costMicroCents")).toBe(
        costMicroCents(price, example.input),
      );
    }
  });

  it("has an example of each parameter for each example of a response, by the same name", () => {
    const unpaired = document.operations.flatMap(({ id, path, method }) => {
      const item = at(published, "paths", path);
      const operation = at(item, method);
      const json = ["content", "application/json", "examples"];
      const responses = Object.keys(objectOf(at(operation, "responses", "200", ...json)));
      const body = at(operation, "requestBody", ...json);
      const parameters = [...list(at(item, "parameters")), ...list(at(operation, "parameters"))];
      const named = parameters.map((node) => at(follow(published, node), "examples"));
      const requests = body === undefined ? named : [...named, body];
      return responses
        .filter((name) => !requests.every((examples) => at(examples, name)))
        .map((name) => `${id} ${name}`);
    });
    // The documentation shows these two responses without the request that led to them.
    expect(unpaired.toSorted()).toEqual(["estimateJob discounted", "submitJob pending"]);
  });

  it("says what the values of each priced parameter cost, after what the parameter is", () => {
    const text = describedAt("Kling26ProTextToVideoInput", "properties", "duration");
    const shared = String(at(document.openapi, "components", "schemas", "Duration", "description"));
    expect(text).toBe(`${shared} Multiplies the cost: "5" by 5, "10" by 10.`);
  });

  it("says that a parameter is free if other models charge for it", () => {
    const text = describedAt("GoogleVeo31FastStartEndFrameToVideoInput", "properties", "resolution");
    expect(text).toMatch(/ Does not change the cost\.$/);
    expect(describedAt("GoogleVeo31FastTextToVideoInput", "properties", "resolution")).toContain("Multiplies the cost");
    expect(describedAt("PixelbytePlusPixelImage10TextToImageInput", "properties", "size")).not.toContain("Does not");
  });

  it("lists every error code with its status and remedy", () => {
    for (const [code, { status, remedy }] of document.errorCodes) {
      expect(describedAt("ErrorCode")).toContain(`| \`${code}\` | ${status} |`);
      expect(describedAt("ErrorCode")).toContain(`| ${remedy} |`);
    }
  });

  it("states every assumption where it is made", () => {
    const text = JSON.stringify(published);
    for (const assumption of document.assumptions) {
      expect(text).toContain(JSON.stringify(`Assumption: ${assumption.text.trim()}`).slice(1, -1));
    }
  });

  it("says the same as the source, and yields it again", () => {
    expect(sourceDocument(published)).toEqual(document.openapi);
    expect(sourceDocument(document.openapi)).toEqual(document.openapi);
    expect(objectOf(published.paths)).not.toEqual({});
  });
});
