import { costMicroCents, UnknownPriceError } from "../../scripts/document/pricing.ts";
import type { Document, JsonObject, Model } from "../../scripts/document/view.ts";

/** Every combination of the values of a model's priced parameters; what is derived from a file is no input. */
function combinations({ price }: Model): JsonObject[] {
  return price.factors
    .filter(({ derivedFrom }) => derivedFrom === undefined)
    .reduce<JsonObject[]>(
      (inputs, { parameter, multipliers }) =>
        inputs.flatMap((input) => Object.keys(multipliers).map((value) => ({ ...input, [parameter]: value }))),
      [{}],
    );
}

/** Values without a price, for each priced parameter. Null is one too: it is not the same as leaving a member out. */
const unpriced = ({ price }: Model): JsonObject[] =>
  price.factors.flatMap(({ parameter }) => [{ [parameter]: "no such value" }, { [parameter]: null }]);

/** JSON has numbers and booleans, which count like the texts that they look like. */
const bare = (input: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      /^(\d+|true|false)$/.test(String(value)) ? JSON.parse(String(value)) : value,
    ]),
  );

function costOf({ price }: Model, input: JsonObject): number | null {
  try {
    return costMicroCents(price, input);
  } catch (error) {
    if (error instanceof UnknownPriceError) return null;
    throw error;
  }
}

/** An input, and what it costs in micro-cents; null where there is no price. */
export interface CostVector {
  readonly model: string;
  readonly input: JsonObject;
  readonly cost: number | null;
}

/** Every model with every combination of priced values. */
export const costVectors = ({ models }: Document): CostVector[] =>
  models.flatMap((model) => {
    const combined = combinations(model);
    const inputs = [{}, ...combined, ...combined.slice(0, 1).map(bare), ...unpriced(model)];
    return inputs.map((input) => ({ model: model.slug, input, cost: costOf(model, input) }));
  });
