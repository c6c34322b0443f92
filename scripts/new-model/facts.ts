/** What has to be known of a model before its file can be written. */
import { z } from "zod";
import { extensionSchemas, pricingSchema } from "../document/extensions.ts";

/** Facts that cannot be used: the message says which, and what was allowed. */
export class FactsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FactsError";
  }
}

/** What an input takes. An address is a string, and a list is one of texts or of addresses. */
export const inputTypes = ["string", "url", "integer", "number", "boolean", "list", "urls", "object"] as const;
export type InputType = (typeof inputTypes)[number];

export const valueSchema = z.union([z.string(), z.number(), z.boolean()]);
export type InputValue = z.infer<typeof valueSchema>;

/** One input: its values, none when it takes anything, and the one that counts when it is left out. */
export const inputSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/, "letters, digits and underscores"),
  type: z.enum(inputTypes).optional(),
  values: z.array(valueSchema).default([]),
  default: valueSchema.optional(),
  hasNoDefault: z.literal(true).optional().describe("The page says that there is none"),
  multipliers: z.array(z.number().positive()).optional().describe("Of each value, where it is priced"),
  least: z.number().optional().describe("The smallest number, length or count of items"),
  most: z.number().optional().describe("The largest number, length or count of items"),
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

/** What a schema found, one line for each problem. */
export const problems = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `\n  ${path.join(".") || "the file"}: ${message}`).join("");

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
