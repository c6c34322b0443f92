import { z } from "zod";
import { toDollars } from "../../../document/dollars.ts";
import { costOf } from "../money/cost.ts";
import { modelUri } from "../resources/uris.ts";
import { inputSchemaOf } from "../schemas/inputSchema.ts";
import { defineTool, reads } from "./tool.ts";

const anyObject = z.record(z.string(), z.unknown());

export const getModel = defineTool({
  name: "get_model",
  title: "Get a model",
  description:
    "Returns a model's input schema (JSON Schema), its price, and an example to start from. Free and offline.",
  annotations: reads(false),
  input: z.strictObject({ model: z.string() }),
  output: z.object({
    model: z.string(),
    name: z.string(),
    description: z.string(),
    minutes: z.number().describe("typical time until done"),
    price: anyObject.describe("baseUsd per unit, times the multiplier of each input's value"),
    inputSchema: anyObject,
    example: anyObject,
    deprecated: z.string().optional(),
  }),
  run({ model: slug }, { catalogue }) {
    const model = catalogue.find(slug);
    const { displayName, description, processingSeconds, price, example, deprecation } = model;
    const value = {
      model: slug,
      name: displayName,
      description,
      minutes: Math.round(processingSeconds / 6) / 10,
      price: {
        baseUsd: toDollars(price.baseCostMicroCents),
        per: price.per,
        multipliers: Object.fromEntries(price.factors.map(({ parameter, multipliers }) => [parameter, multipliers])),
      },
      inputSchema: inputSchemaOf(model),
      example: { input: example.input, costUsd: toDollars(costOf(model, example.input).microCents) },
      ...(deprecation === undefined ? {} : { deprecated: JSON.stringify(deprecation) }),
    };
    return { value, links: [{ uri: modelUri(slug), name: displayName, mimeType: "text/markdown" }] };
  },
});
