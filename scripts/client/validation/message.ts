import type { OutputUnit } from "@cfworker/json-schema";

const decode = (part: string): string => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
const partsOf = (pointer: string): string[] => pointer.split("/").slice(1).map(decode);

/** The property that the validator names when it misses one. */
const missing = ({ keyword, error }: OutputUnit): string[] =>
  keyword === "required" ? [/"(.*)"/.exec(error)?.[1] ?? ""] : [];

/** Where in the input the error is. */
export const pathOf = (error: OutputUnit): string[] => [...partsOf(error.instanceLocation), ...missing(error)];

const shown = (values: unknown): string =>
  [values]
    .flat()
    .map((value) => JSON.stringify(value))
    .join(", ");

/** What each keyword of a schema asks for, in words. */
const demands: Readonly<Record<string, (limit: unknown) => string>> = {
  required: () => "is required",
  false: () => "is not a parameter of this model",
  type: (types) => `has to be of the type ${[types].flat().join(" or ")}`,
  enum: (values) => `has to be one of ${shown(values)}`,
  const: (value) => `has to be ${shown(value)}`,
  minimum: (limit) => `has to be at least ${limit}`,
  maximum: (limit) => `has to be at most ${limit}`,
  minLength: (limit) => `has to have at least ${limit} characters`,
  maxLength: (limit) => `has to have at most ${limit} characters`,
  minItems: (limit) => `has to have at least ${limit} items`,
  maxItems: (limit) => `has to have at most ${limit} items`,
  pattern: (pattern) => `has to match ${pattern}`,
  format: (format) => `has to be a valid ${format}`,
};

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;

/** What is wrong, for people: `duration has to be one of "5", "10"`. */
export function messageOf(error: OutputUnit, schema: object): string {
  const demand = demands[error.keyword];
  const place = pathOf(error).join(".") || "The input";
  if (demand === undefined) return `${place}: ${error.error}`;
  return `${place} ${demand(partsOf(error.keywordLocation).reduce(memberOf, schema))}`;
}
