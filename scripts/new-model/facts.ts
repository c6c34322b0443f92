/** What has to be known of a model before its file can be written, and how it is read from flags and JSON. */
import { z } from "zod";
import { extensionSchemas, pricingSchema } from "../document/extensions.ts";

/** Facts that cannot be used: the message says which, and what was allowed. */
export class FactsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FactsError";
  }
}

/** One input: its values, none when it takes anything, and the one that counts when it is left out. */
const inputSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "letters, digits and underscores"),
  values: z.array(z.string()),
  default: z.string().optional(),
  multipliers: z.array(z.number().positive()).optional().describe("Of each value, where it is priced"),
  type: z.enum(["string", "number", "boolean", "array"]).optional().describe("A string, unless stated"),
  maxLength: z.int().positive().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  assumption: z.string().optional().describe("What the page leaves open, and how it is read"),
});
export type InputFacts = z.infer<typeof inputSchema>;

export const factsSchema = z.strictObject({
  name: extensionSchemas["x-display-name"],
  provider: extensionSchemas["x-provider"],
  description: z.string().optional().describe("One sentence on what is special about the model"),
  capability: extensionSchemas["x-capability"].optional().describe("Only where the slug does not end in it"),
  seconds: extensionSchemas["x-processing-seconds"],
  baseCostMicroCents: pricingSchema.shape.baseCostMicroCents,
  per: pricingSchema.shape.per,
  required: z.array(inputSchema).default([{ name: "prompt", values: [] }]),
  price: z.array(inputSchema).default([]),
  optional: z.array(inputSchema).default([]),
  example: z.record(z.string(), z.json()).optional().describe("The input of the request that the page shows"),
  assumption: z.string().optional().describe("What is assumed about the model as a whole"),
  isFromPage: z.boolean().default(false).describe("Nothing is left for the author to compare with the page"),
});
export type Facts = z.infer<typeof factsSchema>;

/** Facts as far as they are known. */
export type KnownFacts = z.input<ReturnType<typeof factsSchema.partial>>;

/**
 * Reads `name=value,value*`, where the star marks the default; without one it is the first. Or a name alone.
 *
 * @throws {FactsError} when a value is listed twice
 */
function readValues(text: string): InputFacts {
  const [name = "", list = ""] = text.split("=");
  const marked = list
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  const values = marked.map((value) => value.replace(/\*$/, ""));
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (twice !== undefined) throw new FactsError(`${name.trim()} lists ${twice} twice.`);
  const chosen = values[marked.findIndex((value) => value.endsWith("*"))] ?? values[0];
  return { name: name.trim(), values, ...(chosen === undefined ? {} : { default: chosen }) };
}

/** Reads one more input: `aspect_ratio=16:9,9:16`, or `seed`. */
export const readInput = (text: string, known: InputFacts[] = []): InputFacts[] => [...known, readValues(text)];

/**
 * Reads one more priced input: `duration=4:4,6:6,8:8*`, each value with a colon and its multiplier. A value may itself
 * contain colons.
 *
 * @throws {FactsError} when a multiplier is missing
 */
export function readPrice(text: string, known: InputFacts[] = []): InputFacts[] {
  const { name, values: options, default: chosen = "" } = readValues(text);
  const split = options.map((option): [string, number] => {
    const colon = option.lastIndexOf(":");
    return [option.slice(0, Math.max(0, colon)), Number(option.slice(colon + 1))];
  });
  if (split.length === 0 || split.some(([value, multiplier]) => value === "" || !(multiplier > 0))) {
    throw new FactsError(`${text} is not a price. Write each value with its multiplier: duration=5:5,10:10`);
  }
  const values = split.map(([value]) => value);
  const multipliers = split.map(([, multiplier]) => multiplier);
  return [...known, { name, values, default: values[options.indexOf(chosen)] ?? "", multipliers }];
}

/** A member of a file of facts: a list of texts, written like the flags. */
const texts = (read: (text: string, known: InputFacts[]) => InputFacts[]) =>
  z
    .array(z.string())
    .transform((list) => list.reduce<InputFacts[]>((known, text) => read(text, known), []))
    .optional();

const fileSchema = z.strictObject({
  ...factsSchema.partial().shape,
  required: texts(readInput),
  price: texts(readPrice),
  optional: texts(readInput),
});

/** What a schema found, one line for each problem. */
const problems = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `\n  ${path.join(".") || "the file"}: ${message}`).join("");

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

/**
 * Checks facts from any source.
 *
 * @throws {FactsError} naming every fact that is missing or wrong
 */
export function checkFacts(known: unknown): Facts {
  const checked = factsSchema.safeParse(known);
  if (checked.success) return checked.data;
  throw new FactsError(`Some facts are missing or wrong:${problems(checked.error)}`);
}
