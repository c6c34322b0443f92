/** The text of a new model file, in the form of those that there are. */
import { stringify } from "yaml";
import { BY_VALUE } from "../document/multipliers.ts";
import { capabilityTitle, componentNameOf } from "../document/names.ts";
import type { Facts, InputFacts } from "./facts.ts";

/** Begins what the author has to write; lint reports it until then. */
export const todo = "TODO";

const scalar = (value: string): string => stringify(value, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd();
/** A text as an item of a list in brackets, where a comma would end it. */
const item = (value: string): string => (/[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value));
const brackets = (values: readonly string[]): string => `[${values.map(item).join(", ")}]`;
const key = (value: string): string =>
  /^(\d.*|true|false)$/.test(value) && scalar(value) !== value ? `"${value}"` : item(value);

/** An input with all that its schema is made from. */
export interface Input extends InputFacts {
  readonly required: boolean;
  /** Component in openapi/components/schemas that says the same. */
  readonly shared?: string;
}

function propertyOf(input: Input): string[] {
  const { name, values, default: chosen = "", shared } = input;
  if (shared !== undefined) return [`${name}: { $ref: ../../components/schemas/${shared}.yaml }`];
  const isUrl = name.endsWith("_url");
  const schema = [
    "type: string",
    ...(isUrl ? ["format: uri"] : []),
    ...(values.length === 0 ? [] : [`enum: ${brackets(values)}`, `default: ${scalar(chosen)}`]),
    `description: ${todo} say what it does, in which unit, and whether it costs extra`,
    `examples: ${brackets([exampleOf(input)])}`,
  ];
  return [`${name}:`, ...schema.map((line) => `  ${line}`)];
}

/** A value that stands for a parameter in the example. */
function exampleOf({ name, default: chosen = "A golden retriever running through a sunlit meadow" }: Input): string {
  if (!name.endsWith("_url")) return chosen;
  return `https://example.com/${name.slice(0, -"_url".length)}${/video/.test(name) ? ".mp4" : ".jpg"}`;
}

/** An example with the required inputs and those whose values are listed. */
const exampleLines = (inputs: readonly Input[]): string[] =>
  inputs
    .filter(({ required, values }) => required || values.length > 0)
    .map((input) => {
      const value = exampleOf(input);
      return `${input.name}: ${input.name.endsWith("_urls") ? brackets(["https://example.com/image.jpg"]) : scalar(value)}`;
    });

/** The multipliers of a priced input, in short where each value is its own. */
function multipliersOf({ values, multipliers = [] }: InputFacts): string {
  if (values.every((value, index) => Number(value) === multipliers[index])) return BY_VALUE;
  return `{ ${values.map((value, index) => `${key(value)}: ${multipliers[index]}`).join(", ")} }`;
}

function pricingLines({ baseCostMicroCents, per, price }: Facts): string[] {
  const factors = price.flatMap((input) => [
    `    - parameter: ${input.name}`,
    `      multipliers: ${multipliersOf(input)}`,
  ]);
  return [
    "x-pricing:",
    `  baseCostMicroCents: ${baseCostMicroCents}`,
    `  per: ${scalar(per)}`,
    ...(factors.length === 0 ? ["  factors: []"] : ["  factors:", ...factors]),
  ];
}

/** The text of the file. What only a person can say begins with {@link todo}. */
export function modelFile(slug: string, facts: Facts, capability: string, inputs: readonly Input[]): string {
  const input = `${componentNameOf(slug)}Input`;
  const required = inputs.filter((one) => one.required).map(({ name }) => name);
  const description = facts.description ?? `${todo} say in one sentence what is special about this model`;
  return [
    "type: object",
    `description: ${scalar(description)}`,
    `x-display-name: ${scalar(facts.name)}`,
    `x-provider: ${scalar(facts.provider)}`,
    `x-capability: ${capability}`,
    `x-processing-seconds: ${facts.seconds}`,
    ...pricingLines(facts),
    "required: [model, input]",
    "additionalProperties: false",
    "properties:",
    "  model:",
    "    type: string",
    `    const: ${slug}`,
    "    description: The model's slug.",
    "  version: { $ref: ../../components/schemas/ModelVersion.yaml }",
    `  input: { $ref: "#/$defs/${input}" }`,
    "  webhookUrl: { $ref: ../../components/schemas/WebhookUrl.yaml }",
    "examples:",
    `  - model: ${slug}`,
    "    input:",
    ...exampleLines(inputs).map((line) => `      ${line}`),
    "$defs:",
    `  ${input}:`,
    "    type: object",
    `    description: The input of ${facts.name}, ${capabilityTitle(capability).toLowerCase()}.`,
    `    required: ${brackets(required)}`,
    "    additionalProperties: false",
    "    properties:",
    ...inputs.flatMap(propertyOf).map((line) => `      ${line}`),
    "",
  ].join("\n");
}
