/** Assumptions about what models cost: an estimate is free. */
import { at } from "../../document/json.ts";
import { costMicroCents, MULTIPLIER_SCALE, type Price } from "../../document/pricing.ts";
import type { JsonObject, Model } from "../../document/view.ts";
import { cheapestPerOption } from "../audit/combinations.ts";
import type { ApiResponse } from "../client/client.ts";
import {
  type Answer,
  confirmed,
  isSuccess,
  type PatchOperation,
  type Probe,
  pointerTo,
  type Question,
  refuted,
  unknown,
} from "./answer.ts";

const schemas = (...keys: readonly (string | number)[]): string => pointerTo("components", "schemas", ...keys);
const estimate = ({ client }: Question, model: string, input: JsonObject): Promise<ApiResponse> =>
  client.send("estimateJob", { body: { model, input } });
const costOf = ({ body }: ApiResponse): number | undefined => {
  const cost = at(body, "baseCostMicroCents");
  return typeof cost === "number" ? cost : undefined;
};

/** The base cost with which a price comes to an amount, if one does. */
function baseFor(price: Price, input: JsonObject, wanted: number): number | undefined {
  const factors = costMicroCents({ ...price, baseCostMicroCents: MULTIPLIER_SCALE }, input) / MULTIPLIER_SCALE;
  const base = Math.round(wanted / factors);
  return costMicroCents({ ...price, baseCostMicroCents: base }, input) === wanted ? base : undefined;
}

/** The price of a model as a whole: its default cost, and the cheapest request for each option. */
const pricedModel =
  (model: Model): Probe =>
  async (question) => {
    const { slug, component, price } = model;
    const path = schemas(component, "x-pricing", "baseCostMicroCents");
    const inputs = [{}, ...cheapestPerOption(model).map(({ options }) => options)];
    for (const input of inputs) {
      const response = await estimate(question, slug, input);
      const wanted = costMicroCents(price, input);
      const cost = costOf(response);
      if (!isSuccess(response) || cost === undefined) return unknown(`The estimate of ${slug} is ${response.status}.`);
      if (cost === wanted) continue;
      const base = baseFor(price, input, cost);
      const changes: PatchOperation[] = base === undefined ? [] : [{ op: "replace", path, value: base }];
      const said = `${JSON.stringify(input)} costs ${cost} micro-cents at ${slug}, not ${wanted}.`;
      return refuted(question.assumption, response, said, changes);
    }
    return confirmed(question.assumption, `Every option of ${slug} is estimated at the documented price.`);
  };

/** The values of a priced input, and the one that counts when it is left out. */
const pricedInput =
  (model: Model, parameter: string): Probe =>
  async (question) => {
    const { slug, component, inputComponent, price, parameters } = model;
    const factor = price.factors.find((one) => one.parameter === parameter);
    const schema = parameters.find(({ name }) => name === parameter)?.schema;
    if (factor === undefined) return unknown("It has no price.");
    const costs = new Map<string, number>();
    for (const option of Object.keys(factor.multipliers)) {
      const value = schema?.type === "boolean" ? option === "true" : option;
      const response = await estimate(question, slug, { [parameter]: value });
      const cost = costOf(response);
      if (!isSuccess(response) || cost === undefined) {
        const left = (schema?.enum ?? []).filter((one) => one !== value);
        return refuted(
          question.assumption,
          response,
          `${slug} does not take ${JSON.stringify(value)} for ${parameter}.`,
          [
            { op: "add", path: schemas(inputComponent, "properties", parameter, "enum"), value: left },
            {
              op: "remove",
              path: schemas(component, "x-pricing", "factors", price.factors.indexOf(factor), "multipliers", option),
            },
          ],
        );
      }
      costs.set(option, cost);
      const wanted = costMicroCents(price, { [parameter]: option });
      if (cost !== wanted) return otherPrice(question, model, factor.parameter, option, response);
    }
    const plain = await estimate(question, slug, {});
    if (costOf(plain) !== costs.get(factor.default)) {
      const other = [...costs].find(([, cost]) => cost === costOf(plain))?.[0];
      const said = `Without ${parameter}, ${slug} costs ${costOf(plain)} micro-cents, as with ${other ?? "no documented value"}.`;
      const path = schemas(inputComponent, "properties", parameter, "default");
      return refuted(question.assumption, plain, said, other === undefined ? [] : [{ op: "add", path, value: other }]);
    }
    const beyond = await estimate(question, slug, { [parameter]: "no-such-value" });
    if (isSuccess(beyond)) return unknown(`${slug} has an estimate for any ${parameter}, so it shows no list.`);
    return confirmed(question.assumption, `${slug} takes and prices these values of ${parameter}, and no other.`);
  };

function otherPrice(
  question: Question,
  { slug, component, price }: Model,
  parameter: string,
  option: string,
  seen: ApiResponse,
): Answer {
  const index = price.factors.findIndex((one) => one.parameter === parameter);
  const usual = costMicroCents(price, { [parameter]: option });
  const known = price.factors[index]?.multipliers[option] ?? 1;
  const cost = costOf(seen) ?? 0;
  const multiplier = Math.round((known * cost * MULTIPLIER_SCALE) / usual) / MULTIPLIER_SCALE;
  const path = schemas(component, "x-pricing", "factors", index, "multipliers", option);
  const said = `${parameter} ${option} costs ${cost} micro-cents at ${slug}, not ${usual}.`;
  return refuted(question.assumption, seen, said, [{ op: "replace", path, value: multiplier }]);
}

/** A slug that a page also prints, which the API may take or not. */
const otherSlug =
  (slug: string): Probe =>
  async (question) => {
    const response = await question.client.send("estimateJob", { body: { model: slug } });
    return isSuccess(response)
      ? refuted(question.assumption, response, `The API takes ${slug} too: npm run new-model -- ${slug}`, [])
      : confirmed(question.assumption, `The API does not take ${slug}.`);
  };

/** The probe of an assumption about a model or its inputs; nothing if an estimate does not show what it is about. */
export function modelProbe(models: readonly Model[], pointer: string, text: string): Probe | undefined {
  const [component, properties, parameter] = pointer.split("/").slice(3);
  const model = models.find((one) => one.component === component || one.inputComponent === component);
  if (model === undefined) return undefined;
  if (properties !== undefined && parameter !== undefined) {
    const isPriced = model.price.factors.some((one) => one.parameter === parameter && one.derivedFrom === undefined);
    // A range may be read otherwise than value by value.
    return isPriced ? pricedInput(model, parameter) : undefined;
  }
  const [short] = /(?<=slug )[a-z][\w.-]*\/[\w.-]*\w/.exec(text) ?? [];
  if (short !== undefined) return otherSlug(short);
  // What is assumed about a model as a whole is mostly its price.
  return /cost|price/i.test(text) ? pricedModel(model) : undefined;
}
