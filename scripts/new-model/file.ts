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

/** What a person has to write about an input. Of a page that says nothing about it, nothing more can be said. */
const describe = ({ name, assumption }: Input): string =>
  assumption === undefined
    ? `${todo} say what it does, in which unit, and whether it costs extra`
    : `The \`${name}\` of the request. The model's page does not describe it.`;

function typeLines({ name, type = "string" }: Input): string[] {
  if (type === "array") return ["type: array", "items: { type: string }"];
  if (type === "number") return ["type: number", "format: double"];
  return [
    `type: ${type}`,
    ...(type === "string" && name.endsWith("_url") ? ["format: uri", "pattern: ^https?://"] : []),
  ];
}

function propertyOf(input: Input): string[] {
  const { name, values, default: chosen, shared, assumption } = input;
  const assumed = assumption === undefined ? [] : [`x-assumption: ${scalar(assumption)}`];
  if (shared !== undefined) {
    const ref = `$ref: ../../components/schemas/${shared}.yaml`;
    return assumption === undefined ? [`${name}: { ${ref} }`] : [`${name}:`, `  ${ref}`, `  ${assumed[0]}`];
  }
  const limits = (
    [
      ["maxLength", input.maxLength],
      ["minimum", input.minimum],
      ["maximum", input.maximum],
    ] as const
  ).filter(([, limit]) => limit !== undefined);
  const schema = [
    ...typeLines(input),
    ...(values.length === 0 ? [] : [`enum: ${brackets(values)}`]),
    ...limits.map(([keyword, limit]) => `${keyword}: ${limit}`),
    ...(chosen === undefined ? [] : [`default: ${asYaml(input, chosen)}`]),
    `description: ${scalar(describe(input))}`,
    ...(input.type === undefined || input.type === "string" ? [`examples: ${brackets([exampleOf(input)])}`] : []),
    ...assumed,
  ];
  return [`${name}:`, ...schema.map((line) => `  ${line}`)];
}

/** A value as it stands in YAML: text in quotes where it would be read as something else. */
const asYaml = ({ type }: InputFacts, value: string): string =>
  type === "number" || type === "boolean" ? value : scalar(value);

/** A value that stands for a parameter in the example. */
function exampleOf({
  name,
  values,
  default: chosen = values[0] ?? "A golden retriever running through a sunlit meadow",
}: InputFacts): string {
  if (!name.endsWith("_url")) return chosen;
  return `https://example.com/${name.slice(0, -"_url".length)}${/video/.test(name) ? ".mp4" : ".jpg"}`;
}

/** The example of the page, or one with the required inputs and those whose values are listed. */
function exampleLines(inputs: readonly Input[], shown: Facts["example"]): string[] {
  if (shown !== undefined) return stringify(shown, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd().split("\n");
  return inputs
    .filter(({ required, values }) => required || values.length > 0)
    .map((input) => {
      const value = exampleOf(input);
      const urls = brackets(["https://example.com/image.jpg"]);
      return `${input.name}: ${input.name.endsWith("_urls") ? urls : asYaml(input, value)}`;
    });
}

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
