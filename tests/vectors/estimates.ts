import type { Document, JsonObject, Model } from "../../scripts/document/view.ts";

/** Something without a price, because it is not an input of the model. */
export interface EstimateVector {
  readonly name: string;
  readonly model: string;
  readonly input: JsonObject;
}

const namesOf = ({ parameters }: Model): Set<string> => new Set(parameters.map(({ name }) => name));

/** A parameter with a letter missing, as people misspell. */
const misspelt = (model: Model): JsonObject => {
  const name = model.price.factors[0]?.parameter ?? model.parameters[0]?.name ?? "prompt";
  return { ...model.example.input, [`${name.slice(0, -2)}${name.slice(-1)}`]: "5" };
};

/** The input of another model that has a member which this model does not have. */
function foreign(model: Model, models: readonly Model[]): JsonObject | undefined {
  const names = namesOf(model);
  return models.find(({ example }) => Object.keys(example.input).some((name) => !names.has(name)))?.example.input;
}

/** For each model: a whole request, an unknown and a misspelt member, and another model's input. */
export const estimateVectors = ({ models }: Pick<Document, "models">): EstimateVector[] =>
  models.flatMap((model) => {
    const other = foreign(model, models);
    return [
      { name: "a whole request", model: model.slug, input: { ...model.example } },
      { name: "a member that no model has", model: model.slug, input: { ...model.example.input, noSuchMember: 1 } },
      { name: "a misspelt member", model: model.slug, input: misspelt(model) },
      ...(other === undefined ? [] : [{ name: "another model's input", model: model.slug, input: other }]),
    ];
  });
