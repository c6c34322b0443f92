/** What a page stated when it was recorded. Tests compare the document with it; nobody writes it by hand. */
import { z } from "zod";
import type { JsonObject } from "../../document/json.ts";
import { modelFileOf } from "../../document/names.ts";
import type { ComparedFacts } from "../compare/comparePage.ts";
import type { PageFacts } from "../page/facts.ts";
import type { Stated } from "../page/line.ts";

/** Where the records are, relative to the repository. */
export const recordsFolder = "tests/pages";

/** The source of the first records, which were typed from the pages before pages were recorded. */
export const typed = "typed";

const inputSchema = z.strictObject({
  name: z.string(),
  type: z.enum(["string", "number", "boolean", "array", "object"]).exactOptional(),
  required: z.literal(true).exactOptional(),
  default: z.string().exactOptional(),
  values: z.array(z.string()).exactOptional(),
  maxLength: z.number().exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
});

export const recordSchema = z.strictObject({
  slug: z.string(),
  /** The name of the page's file, its URL, or {@link typed}. */
  source: z.string(),
  provider: z.string().exactOptional(),
  name: z.string().exactOptional(),
  capability: z.string().exactOptional(),
  processingSeconds: z.number().exactOptional(),
  baseCost: z.strictObject({ microCents: z.number(), per: z.string().exactOptional() }),
  formula: z.array(z.string()).exactOptional(),
  factors: z.array(
    z.strictObject({
      parameter: z.string(),
      label: z.string(),
      options: z.array(z.strictObject({ value: z.string(), multiplier: z.number() })),
    }),
  ),
  defaultCost: z.strictObject({ microCents: z.number(), values: z.record(z.string(), z.string()) }).exactOptional(),
  inputs: z.array(inputSchema).exactOptional(),
  example: z.custom<JsonObject>((value) => typeof value === "object" && value !== null).exactOptional(),
});

/** The facts of a page, without its words and without the lines that state them. */
export type PageRecord = z.infer<typeof recordSchema>;

/** The file of a model's record, relative to the repository: named as the file of the model. */
export const recordFileOf = (slug: string): string =>
  modelFileOf(slug)
    .replace(/^models\//, `${recordsFolder}/`)
    .replace(/\.yaml$/, ".json");

/** What there is to record of a page. */
export const recordOf = (page: PageFacts, source: string): PageRecord => {
  const { microCents, per } = page.baseCost.value;
  const { formula, defaultCost, example } = page;
  return recordSchema.parse({
    slug: page.slug.value,
    source,
    provider: page.provider.value,
    name: page.name.value,
    capability: page.capability.value,
    processingSeconds: page.processingSeconds.value,
    baseCost: { microCents, ...(per !== undefined && { per }) },
    ...(formula && { formula: formula.value }),
    factors: page.factors.map(({ value: { parameter, label, options } }) => ({
      parameter,
      label,
      options: options.map(({ value }) => value),
    })),
    ...(defaultCost && { defaultCost: { microCents: defaultCost.value.microCents, values: defaultCost.value.values } }),
    inputs: page.inputs.map(({ value }) => value),
    ...(example && { example: example.value }),
  });
};

/** A fact that no line states any more. */
const stated = <T>(value: T): Stated<T> => ({ value, line: 1 });

/** A record as what is compared with the document. */
export const factsOf = (record: PageRecord): ComparedFacts => {
  const { provider, name, processingSeconds, baseCost, formula, factors, defaultCost, inputs, example } = record;
  return {
    ...(provider !== undefined && { provider: stated(provider) }),
    ...(name !== undefined && { name: stated(name) }),
    ...(processingSeconds !== undefined && { processingSeconds: stated(processingSeconds) }),
    baseCost: stated(baseCost),
    ...(formula && { formula: stated(formula) }),
    factors: factors.map((factor) => stated({ ...factor, options: factor.options.map(stated) })),
    ...(defaultCost && { defaultCost: stated(defaultCost) }),
    ...(inputs && { inputs: inputs.map(stated) }),
    ...(example && { example: stated(example) }),
  };
};
