/** What doc comments say about models. Used by every target that writes TypeScript. */
import { costMicroCents, derivedFactors, formatUsd } from "../document/pricing.ts";
import type { Model, Parameter } from "../document/view.ts";

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/**
 * The price of a model: `Costs $0.35 with the defaults: $0.07 per second, times duration and has_sound.` Where a factor is
 * measured on a file, the cost is what it would be with the assumed value.
 */
export function priceSentence({ price }: Model): string {
  const base = `${formatUsd(price.baseCostMicroCents)} per ${price.per}`;
  if (price.factors.length === 0) return `Costs ${base}.`;
  const factors = listed(price.factors.map(({ parameter }) => `\`${parameter}\``));
  const assumed = derivedFactors(price).map(
    ({ parameter, derivedFrom, default: value }) =>
      ` \`${parameter}\` is measured on \`${derivedFrom}\`; ${value} is assumed here.`,
  );
  return `Costs ${formatUsd(costMicroCents(price))} with the defaults: ${base}, times ${factors}.${assumed.join("")}`;
}

/** How long a job of the model usually takes. */
export const timeSentence = ({ processingSeconds }: Model): string => `Takes about ${processingSeconds} seconds.`;

/** What a deprecated model is replaced by, as the text of a `@deprecated` tag. */
export const deprecationText = ({ deprecation }: Model): string | undefined =>
  deprecation &&
  `since ${deprecation.since}${deprecation.sunset ? `, stops working on ${deprecation.sunset}` : ""}. Use ${deprecation.successor}.`;

/** What a parameter is, and what each of its values does to the cost. */
export function parameterText({ description, multipliers, schema }: Parameter): string {
  if (multipliers === undefined) return description;
  const written = (value: string): string => (schema.type === "string" ? JSON.stringify(value) : value);
  const effects = Object.entries(multipliers).map(([value, multiplier]) => `${written(value)} by ${multiplier}`);
  return `${description} Multiplies the cost: ${effects.join(", ")}.`;
}

/** Lines as a doc comment with the given indentation, safe for any text. */
export function docComment(lines: readonly (string | undefined)[], indent = ""): string {
  const text = lines.filter((line) => line !== undefined).flatMap((line) => line.trimEnd().split("\n"));
  const safe = text.map((line) => line.replaceAll("*/", "*\\/"));
  if (safe.length === 1) return `${indent}/** ${safe[0]} */`;
  return [`${indent}/**`, ...safe.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}
