/** Which combinations of priced options are audited. */
import { pricedChoices } from "../../document/pricedChoices.ts";
import { costMicroCents } from "../../document/pricing.ts";
import type { Json, JsonObject, Model } from "../../document/view.ts";

/** One way to choose every priced option of a model. */
export interface Combination {
  readonly model: Model;
  /** The options, by parameter. */
  readonly options: Readonly<Record<string, Json>>;
  readonly input: JsonObject;
  /** What the document asks for it, in micro-cents. */
  readonly price: number;
}

/** Every combination of the priced options of a model. */
export function combinationsOf(model: Model): Combination[] {
  const all = pricedChoices(model).reduce<Record<string, Json>[]>(
    (before, { parameter, values }) =>
      before.flatMap((options) => values.map((value) => ({ ...options, [parameter]: value }))),
    [{}],
  );
  return all.map((options) => {
    const input = { ...model.example.input, ...options };
    return { model, options, input, price: costMicroCents(model.price, input) };
  });
}

/** The cheapest combination for each option, so that every option is paid for once and for as little as possible. */
export function cheapestPerOption(model: Model): Combination[] {
  const all = combinationsOf(model).toSorted((a, b) => a.price - b.price);
  const wanted = pricedChoices(model).flatMap(({ parameter, values }) =>
    values.map((value) => all.find(({ options }) => options[parameter] === value)),
  );
  const [cheapest] = all;
  return [...new Set([cheapest, ...wanted])].filter((one) => one !== undefined);
}
