/** The text of a new model file, in the form of the existing ones. */
import { stringify } from "yaml";
import { BY_VALUE } from "../document/multipliers.ts";
import { capabilityTitle, componentNameOf } from "../document/names.ts";
import type { Facts, InputFacts, InputValue } from "./facts.ts";
import { brackets, exampleText, type Input, propertyOf, scalar, todo } from "./property.ts";

/** A value as a key of a table, in quotes where it would be read as something else. */
const key = (value: InputValue): string => {
  const text = String(value);
  return /^(\d.*|true|false)$/.test(text) && scalar(text) !== text ? `"${text}"` : brackets([text]).slice(1, -1);
};

/** The example of the page, or one with the required inputs and those whose values are listed. */
function exampleLines(inputs: readonly Input[], shown: Facts["example"]): string[] {
  if (shown !== undefined) return stringify(shown, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd().split("\n");
  return inputs
    .filter(({ required, values }) => required || values.length > 0)
    .map((input) => `${input.name}: ${exampleText(input)}`);
}

/** The multipliers of a priced input, in short where each value is its own. */
function multipliersOf({ values, multipliers = [] }: InputFacts): string {
  if (values.every((value, index) => Number(String(value)) === multipliers[index])) return BY_VALUE;
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
    ...(facts.assumption === undefined ? [] : [`x-assumption: ${scalar(facts.assumption)}`]),
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
    ...exampleLines(inputs, facts.example).map((line) => `      ${line}`),
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
