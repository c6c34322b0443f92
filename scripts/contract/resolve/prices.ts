/** Assumptions about what models cost: an estimate is free. */

import { at } from "../../document/json.ts";
import { pointerTo } from "../../document/pointer.ts";
import { costMicroCents, MULTIPLIER_SCALE, type Price, type PriceFactor } from "../../document/pricing.ts";
import type { Json, JsonObject, Model } from "../../document/view.ts";
import { cheapestPerOption } from "../audit/combinations.ts";
import type { ApiResponse } from "../client/client.ts";
import {
  type Answer,
  type Ask,
  confirmed,
  isRejection,
  isSuccess,
  noModel,
  type PatchOperation,
  type Probe,
  type Question,
  refuted,
  unclear,
  unknown,
  wrongInput,
} from "./answer.ts";

const schemas = (...keys: readonly (string | number)[]): string => pointerTo("components", "schemas", ...keys);
const estimate = ({ client }: Question, model: string, input: JsonObject): Promise<ApiResponse> =>
  client.send("estimateJob", { body: { model, input } });
const costOf = (response: ApiResponse): number | undefined => {
  const cost = at(response.body, "baseCostMicroCents");
  return isSuccess(response) && typeof cost === "number" ? cost : undefined;
};

/** An option of a price table as a request has it. */
const valueFor = ({ parameters }: Model, parameter: string, option: string): Json =>
  parameters.find(({ name }) => name === parameter)?.schema.type === "boolean" ? option === "true" : option;

/** Every priced input with its default. To leave it out says less: the server may have another default. */
const defaultsOf = (model: Model): JsonObject =>
  Object.fromEntries(
    model.price.factors
      .filter(({ derivedFrom }) => derivedFrom === undefined)
      .map((factor): [string, Json] => [factor.parameter, valueFor(model, factor.parameter, factor.default)]),
  );

/** The base cost with which a price comes to an amount, if one does: the documented one if that does. */
function baseFor(price: Price, input: JsonObject, wanted: number): number | undefined {
  if (costMicroCents(price, input) === wanted) return price.baseCostMicroCents;
  const factors = costMicroCents({ ...price, baseCostMicroCents: MULTIPLIER_SCALE }, input) / MULTIPLIER_SCALE;
  const base = Math.round(wanted / factors);
  return costMicroCents({ ...price, baseCostMicroCents: base }, input) === wanted ? base : undefined;
}

/** What a model is estimated at: its defaults, nothing, and the cheapest request for each option. */
const pricedInputs = (model: Model): JsonObject[] => [
  defaultsOf(model),
  {},
  ...cheapestPerOption(model).map(({ options }) => options),
];

/** The price of a model as a whole. Only its defaults tell the base cost; elsewhere a multiplier may be another. */
const pricedModel =
  (model: Model): Ask =>
  async (question) => {
    const { slug, component, price } = model;
    const path = schemas(component, "x-pricing", "baseCostMicroCents");
    for (const [index, input] of pricedInputs(model).entries()) {
      const response = await estimate(question, slug, input);
      const wanted = costMicroCents(price, input);
      const cost = costOf(response);
      if (cost === undefined) return unclear(response);
      if (cost === wanted) continue;
      const base = index === 0 ? baseFor(price, input, cost) : undefined;
      const changes: PatchOperation[] = base === undefined ? [] : [{ op: "replace", path, value: base }];
      const said = `${JSON.stringify(input)} costs ${cost} micro-cents at ${slug}, not ${wanted}.`;
      return refuted(question.assumption, response, said, changes);
    }
    return confirmed(question.assumption, `Every option of ${slug} is estimated at the documented price.`);
  };

/** The values of a priced input, and the one that counts when it is left out. */
const pricedInput =
  (model: Model, factor: PriceFactor): Ask =>
  async (question) => {
    const { assumption } = question;
    const { slug, component, inputComponent, price, parameters } = model;
    const { parameter } = factor;
    const schema = parameters.find(({ name }) => name === parameter)?.schema;
    const multipliers = schemas(component, "x-pricing", "factors", price.factors.indexOf(factor), "multipliers");
    const defaults = defaultsOf(model);
    const usual = await estimate(question, slug, defaults);
    const usualCost = costOf(usual);
    if (usualCost === undefined) return unclear(usual);
    const base = baseFor(price, defaults, usualCost);
    if (base === undefined) return unknown(`No base cost of ${slug} comes to ${usualCost} micro-cents.`);
    // Another base cost is no matter of this input.
    const own = { ...price, baseCostMicroCents: base };

    const costs = new Map<string, number>();
    const changes: PatchOperation[] = [];
    const said: string[] = [];
    let seen = usual;
    for (const [option, multiplier] of Object.entries(factor.multipliers)) {
      const value = valueFor(model, parameter, option);
      const input = { ...defaults, [parameter]: value };
      const response = await estimate(question, slug, input);
      const cost = costOf(response);
      if (isRejection(response, wrongInput)) {
        const left = (schema?.enum ?? []).filter((one) => one !== value);
        return refuted(assumption, response, `${slug} does not take ${JSON.stringify(value)} for ${parameter}.`, [
          { op: "add", path: schemas(inputComponent, "properties", parameter, "enum"), value: left },
          { op: "remove", path: multipliers + pointerTo(option) },
        ]);
      }
      if (cost === undefined) return unclear(response);
      costs.set(option, cost);
      const wanted = costMicroCents(own, input);
      if (cost === wanted) continue;
      const found = Math.round((multiplier * cost * MULTIPLIER_SCALE) / wanted) / MULTIPLIER_SCALE;
      seen = response;
      said.push(`${parameter} ${option} costs ${cost} micro-cents at ${slug}, not ${wanted}.`);
      changes.push({ op: "replace", path: multipliers + pointerTo(option), value: found });
    }
    if (changes.length > 0) return refuted(assumption, seen, said.join(" "), changes);
    const { [parameter]: _, ...others } = defaults;
    return leftOut(question, model, factor, await estimate(question, slug, others), costs);
  };

/** What counts when a priced input is left out, and that a value that is not listed has no price. */
async function leftOut(
  question: Question,
  model: Model,
  { parameter, default: usual }: PriceFactor,
  response: ApiResponse,
  costs: ReadonlyMap<string, number>,
): Promise<Answer> {
  const { slug, inputComponent } = model;
  const cost = costOf(response);
  if (cost === undefined) return unclear(response);
  if (cost !== costs.get(usual)) {
    const other = [...costs].find(([, one]) => one === cost)?.[0];
    const said = `Without ${parameter}, ${slug} costs ${cost} micro-cents, as with ${other ?? "no documented value"}.`;
    const path = schemas(inputComponent, "properties", parameter, "default");
    const changes: PatchOperation[] =
      other === undefined ? [] : [{ op: "add", path, value: valueFor(model, parameter, other) }];
    return refuted(question.assumption, response, said, changes);
  }
  const beyond = await estimate(question, slug, { [parameter]: "no-such-value" });
  if (isSuccess(beyond)) return unknown(`${slug} has an estimate for any ${parameter}, so it shows no list.`);
  return isRejection(beyond, wrongInput)
    ? confirmed(question.assumption, `${slug} takes and prices these values of ${parameter}, and no other.`)
    : unclear(beyond);
}

/** A slug that a page also prints, which the API may take or not. */
const otherSlug =
  (slug: string): Ask =>
  async (question) => {
    const response = await question.client.send("estimateJob", { body: { model: slug } });
    if (isSuccess(response))
      return refuted(question.assumption, response, `The API takes ${slug} too: npm run new-model -- ${slug}`, []);
    return isRejection(response, noModel)
      ? confirmed(question.assumption, `The API does not take ${slug}.`)
      : unclear(response);
  };

/** The probe of an assumption about a model or its inputs; nothing if an estimate does not show what it is about. */
export function modelProbe(models: readonly Model[], pointer: string, text: string): Probe | undefined {
  const [component, properties, parameter] = pointer.split("/").slice(3);
  const model = models.find((one) => one.component === component || one.inputComponent === component);
  if (model === undefined) return undefined;
  if (properties !== undefined && parameter !== undefined) {
    const factor = model.price.factors.find((one) => one.parameter === parameter && one.derivedFrom === undefined);
    if (factor === undefined) return undefined;
    // The defaults, each value, none, and one that is not listed.
    return { requests: Object.keys(factor.multipliers).length + 3, ask: pricedInput(model, factor) };
  }
  const [short] = /(?<=slug )[a-z][\w.-]*\/[\w.-]*\w/.exec(text) ?? [];
  if (short !== undefined) return { requests: 1, ask: otherSlug(short) };
  // What is assumed about a model as a whole is mostly its price.
  if (!/cost|price/i.test(text)) return undefined;
  return { requests: pricedInputs(model).length, ask: pricedModel(model) };
}
