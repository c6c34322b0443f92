/** What is wrong with the input of a model, by its JSON Schema, in words. */

import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { keysOf } from "./pointer.ts";

/** The validator writes pointers as parts of a URL. */
const partsOf = (pointer: string): string[] => keysOf(decodeURIComponent(pointer));

/** The property that the validator names when it misses one. */
const missing = ({ keyword, error }: OutputUnit): string[] =>
  keyword === "required" ? [/"(.*)"/.exec(error)?.[1] ?? ""] : [];

/** Where in the input the error is. */
const pathOf = (error: OutputUnit): string[] => [...partsOf(error.instanceLocation), ...missing(error)];

const shown = (values: unknown): string =>
  [values]
    .flat()
    .map((value) => JSON.stringify(value))
    .join(", ");

/** What each keyword of a schema asks for, in words. */
const demands: Readonly<Record<string, (limit: unknown) => string>> = {
  required: () => "is required",
  false: () => "is not a parameter of this model",
  type: (types) => `must be of type ${[types].flat().join(" or ")}`,
  enum: (values) => `must be one of ${shown(values)}`,
  const: (value) => `must be ${shown(value)}`,
  minimum: (limit) => `must be at least ${limit}`,
  maximum: (limit) => `must be at most ${limit}`,
  minLength: (limit) => `must have at least ${limit} characters`,
  maxLength: (limit) => `must have at most ${limit} characters`,
  minItems: (limit) => `must have at least ${limit} items`,
  maxItems: (limit) => `must have at most ${limit} items`,
  pattern: (pattern) => `must match ${pattern}`,
  format: (format) => `must be a valid ${format}`,
};

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;

/** What is wrong, for people: `duration must be one of "5", "10"`. */
function messageOf(error: OutputUnit, schema: object): string {
  const demand = demands[error.keyword];
  const place = pathOf(error).join(".") || "The input";
  if (demand === undefined) return `${place}: ${error.error}`;
  return `${place} ${demand(partsOf(error.keywordLocation).reduce(memberOf, schema))}`;
}

/** Errors that only point to errors inside. */
const containers = new Set([
  "properties",
  "additionalProperties",
  "items",
  "prefixItems",
  "$ref",
  "allOf",
  "anyOf",
  "oneOf",
]);
const isReason = ({ keyword }: OutputUnit): boolean => !containers.has(keyword);

/** An input as it would be sent: JSON has no `undefined` members. What cannot be sent at all is nothing. */
function asJson(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input));
  } catch {
    return null;
  }
}

/** One thing that is wrong, in the form of [Standard Schema](https://standardschema.dev). */
export interface InputIssue {
  /** `duration must be one of "5", "10"` */
  readonly message: string;
  readonly path: string[];
}

/** Checks inputs against a schema. */
export interface InputCheck {
  issues(input: unknown): InputIssue[];
  accepts(input: unknown): boolean;
}

/** @param schema of an input, without references */
export function inputCheck(schema: object & Schema): InputCheck {
  const validator = new Validator(schema, "2020-12", false);
  return {
    issues: (input) =>
      validator
        .validate(asJson(input))
        .errors.filter(isReason)
        .map((error) => ({ message: messageOf(error, schema), path: pathOf(error) })),
    accepts: (input) => validator.validate(asJson(input)).valid,
  };
}
