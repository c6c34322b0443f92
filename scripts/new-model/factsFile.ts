/** Facts from a JSON file: the flags by name. */
import { z } from "zod";
import {
  FactsError,
  factsSchema,
  type InputFacts,
  type InputType,
  type InputValue,
  inputSchema,
  type KnownFacts,
  problems,
} from "./facts.ts";
import { readInput, readPrice } from "./notation.ts";

/** The type that values have in JSON, where `"5"` is no number. */
const typeOfValue = (value: InputValue): InputType => {
  if (typeof value === "boolean" || typeof value === "string") return typeof value === "boolean" ? "boolean" : "string";
  return Number.isInteger(value) ? "integer" : "number";
};

function typeOfValues({ values, default: chosen }: InputFacts): InputType | undefined {
  const types = new Set([...values, ...(chosen === undefined ? [] : [chosen])].map(typeOfValue));
  if (types.size === 2 && types.has("integer") && types.has("number")) return "number";
  return types.size === 1 ? [...types][0] : undefined;
}

const typed = (input: InputFacts): InputFacts => {
  const type = input.type ?? typeOfValues(input);
  return type === undefined ? input : { ...input, type };
};

/** A list of inputs, each written like a flag, or as an object, whose values have the type that the API takes. */
const inputs = (read: (text: string) => InputFacts[]) =>
  z
    .array(z.union([z.string().transform(read), inputSchema.transform((input) => [typed(input)])]))
    .transform((list) => list.flat())
    .optional();

const fileSchema = z.strictObject({
  ...factsSchema.partial().shape,
  required: inputs((text) => readInput(text)),
  price: inputs((text) => readPrice(text)),
  optional: inputs((text) => readInput(text)),
});

/**
 * Reads a JSON file of facts: the flags by name.
 *
 * @throws {FactsError} when it is no JSON, or has something that is no fact
 */
export function readFactsFile(text: string): KnownFacts {
  try {
    const read = fileSchema.safeParse(JSON.parse(text));
    if (read.success) return read.data;
    throw new FactsError(`The facts file is invalid:${problems(read.error)}`);
  } catch (error) {
    throw error instanceof SyntaxError ? new FactsError(`The facts file is not JSON: ${error.message}`) : error;
  }
}
