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
  valueSchema,
} from "./facts.ts";
import { readInput, readPrice } from "./notation.ts";

/** The type that values have in JSON, where `"5"` is no number. */
const typeOfValue = (value: InputValue): InputType => {
  if (typeof value === "boolean" || typeof value === "string") return typeof value === "boolean" ? "boolean" : "string";
  return Number.isInteger(value) ? "integer" : "number";
};

/** @throws {FactsError} when there are values of several types */
function typeOfValues({ name, values, default: chosen }: InputFacts): InputType | undefined {
  const all = [...values, ...(chosen === undefined ? [] : [chosen])];
  const types = new Set(all.map(typeOfValue));
  if (types.size === 2 && types.has("integer") && types.has("number")) return "number";
  if (types.size <= 1) return [...types][0];
  throw new FactsError(
    `${name} has values of several types: ${all.map((value) => JSON.stringify(value)).join(", ")}. Write each as the API takes it, with quotes or without, or state the "type" of all.`,
  );
}

const typed = (input: InputFacts): InputFacts => {
  const type = input.type ?? typeOfValues(input);
  return type === undefined ? input : { ...input, type };
};

/** An input as JSON has it, where no default is `null`. */
const jsonInput = inputSchema
  .omit({ hasNoDefault: true })
  .extend({ default: valueSchema.nullable().optional() })
  .transform(({ default: chosen, ...input }): InputFacts[] => {
    if (chosen === null) return [{ ...typed(input), hasNoDefault: true }];
    return [typed({ ...input, ...(chosen === undefined ? {} : { default: chosen }) })];
  });

/** A list of inputs, each written like a flag, or as an object, whose values have the type that the API takes. */
const inputs = (read: (text: string) => InputFacts[]) =>
  z
    .array(z.union([z.string().transform(read), jsonInput]))
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
