/** The schema of an input, as lines of YAML. */
import { stringify } from "yaml";
import type { InputType, InputValue } from "./facts.ts";
import type { TypedInput } from "./types.ts";

/** Begins what the author has to write; lint reports it until then. */
export const todo = "TODO";

/** An input with all that its schema is made from. */
export interface Input extends TypedInput {
  readonly required: boolean;
  /** Component in openapi/components/schemas that says the same. */
  readonly shared?: string;
  /** Whether the page was read, so that it says no more about the input. */
  readonly isFromPage: boolean;
}

export const scalar = (value: InputValue): string => stringify(value, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd();
/** A value as an item of a list in brackets, where a comma would end it. */
const item = (value: InputValue): string =>
  typeof value === "string" && /[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value);
export const brackets = (values: readonly InputValue[]): string => `[${values.map(item).join(", ")}]`;

/** The keywords of a range: of a number, of the length of a string, or of the count of items. */
export const rangeKeywords: Readonly<Record<InputType, readonly [least: string, most: string]>> = {
  string: ["minLength", "maxLength"],
  url: ["minLength", "maxLength"],
  integer: ["minimum", "maximum"],
  number: ["minimum", "maximum"],
  boolean: ["minimum", "maximum"],
  list: ["minItems", "maxItems"],
  urls: ["minItems", "maxItems"],
  object: ["minProperties", "maxProperties"],
};

/** The type in JSON Schema. */
export const schemaType = (type: InputType): string => {
  if (type === "list" || type === "urls") return "array";
  return type === "url" ? "string" : type;
};

const MAX_INT32 = 2_147_483_647;
/** Whether all that is accepted is known to fit into 32 bits. */
const isSmall = ({ values, most }: TypedInput): boolean =>
  (values.length > 0 || most !== undefined) && Math.max(...values.map(Number), most ?? 0) <= MAX_INT32;

function typeLines(input: Input): string[] {
  const lines = [`type: ${schemaType(input.type)}`];
  if (input.type === "url") return [...lines, "format: uri", "pattern: ^https?://"];
  if (input.type === "list") return [...lines, "items: { type: string }"];
  if (input.type === "urls") return [...lines, 'items: { type: string, format: uri, pattern: "^https?://" }'];
  if (input.type === "object") return [...lines, "additionalProperties: true"];
  if (input.type === "number") return [...lines, "format: double"];
  return input.type === "integer" ? [...lines, `format: ${isSmall(input) ? "int32" : "int64"}`] : lines;
}

/** Whether the values look like something that they are not. */
export const isTextOfOther = ({ type, values }: Pick<Input, "type" | "values">): boolean =>
  type === "string" && values.length > 0 && values.every((value) => /^(true|false|-?\d+)$/.test(String(value)));

/** What a person has to write about an input. Of a page, which lists inputs without words, nothing more can be said. */
function describe(input: Input): string {
  const { name, isFromPage } = input;
  if (isFromPage) {
    return `The \`${name}\` of the request${isTextOfOther(input) ? ", a string" : ""}. The model's page does not describe it.`;
  }
  const asString = isTextOfOther(input) ? ", and that it is a string" : "";
  // Lint accepts an optional choice without a default if its description says so.
  return `${todo} say what it does and in which unit${asString}${input.hasNoDefault ? ". It has no default." : ""}`;
}

const sentence = "A golden retriever running through a sunlit meadow";

/** A value for an input in the example. */
function exampleOf(input: Input): InputValue | readonly string[] | Readonly<Record<string, never>> {
  const { name, type, values, least = 1, most } = input;
  const address = `https://example.com/${name.replace(/_urls?$/, "")}${/video/.test(name) ? ".mp4" : ".jpg"}`;
  if (type === "url") return address;
  if (type === "urls" || type === "list") {
    return Array.from({ length: Math.max(1, least) }, () => (type === "urls" ? address : sentence));
  }
  if (type === "object") return {};
  const known = input.default ?? values[0];
  if (known !== undefined) return known;
  if (type === "boolean") return true;
  return type === "string" ? sentence.slice(0, most).trim() : Math.min(least, most ?? least);
}

/** An example, as written in YAML. */
export const exampleText = (input: Input): string => {
  const example = exampleOf(input);
  if (typeof example !== "object") return item(example);
  return Array.isArray(example) ? brackets(example) : "{}";
};

/** The lines of the property: a reference to what is shared, or the whole schema. */
export function propertyOf(input: Input): string[] {
  const { name, type, values, default: chosen, shared, assumption, required } = input;
  const assumed = assumption === undefined ? [] : [`x-assumption: ${scalar(assumption)}`];
  if (shared !== undefined) {
    const ref = `$ref: ../../components/schemas/${shared}.yaml`;
    return assumption === undefined ? [`${name}: { ${ref} }`] : [`${name}:`, `  ${ref}`, `  ${assumed[0]}`];
  }
  const [leastKeyword, mostKeyword] = rangeKeywords[type];
  const least = input.least ?? (type === "urls" && required ? 1 : undefined);
  const schema = [
    ...typeLines(input),
    ...(values.length === 0 || type === "boolean" ? [] : [`enum: ${brackets(values)}`]),
    ...(least === undefined ? [] : [`${leastKeyword}: ${least}`]),
    ...(input.most === undefined ? [] : [`${mostKeyword}: ${input.most}`]),
    ...(chosen === undefined ? [] : [`default: ${scalar(chosen)}`]),
    `description: ${scalar(describe(input))}`,
    `examples: [${exampleText(input)}]`,
    ...assumed,
  ];
  return [`${name}:`, ...schema.map((line) => `  ${line}`)];
}
