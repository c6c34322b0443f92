/** How numbers and schemas are written for people. */

import { formatUsd } from "../../../document/formatUsd.ts";
import type { JsonSchema } from "../../../document/openapi.ts";
import type { Json, Parameter } from "../../../document/view.ts";
import { formatNumber } from "./number.ts";

export { formatNumber };

/** 40000 is `40,000 micro-cents ($0.04)`. */
export const formatCost = (microCents: number): string =>
  `${formatNumber(microCents)} micro-cents (${formatUsd(microCents)})`;

/** The values that are listed one by one: those of an enum, and both of a boolean where they cost differently. */
export function listedValues({ schema, multipliers }: Pick<Parameter, "schema" | "multipliers">): readonly Json[] {
  if (schema.enum !== undefined) return schema.enum;
  return schema.type === "boolean" && multipliers !== undefined ? [false, true] : [];
}

const range = (low: number | undefined, high: number | undefined, unit: string): string[] => {
  if (low !== undefined && high !== undefined) return [`${formatNumber(low)} to ${formatNumber(high)}${unit}`];
  if (low !== undefined) return [`at least ${formatNumber(low)}${unit}`];
  return high === undefined ? [] : [`at most ${formatNumber(high)}${unit}`];
};

/** Patterns that are better said in words. */
const patterns: Readonly<Record<string, string>> = { "^https?://": "begins with http:// or https://" };

/** What limits a value besides its type and its allowed values. */
export function limitsOf(schema: JsonSchema): string[] {
  return [
    ...range(schema.minimum, schema.maximum, ""),
    ...range(schema.minLength, schema.maxLength, " characters"),
    ...range(schema.minItems, schema.maxItems, " items"),
    ...(schema.pattern === undefined ? [] : [patterns[schema.pattern] ?? `matches ${schema.pattern}`]),
  ];
}
