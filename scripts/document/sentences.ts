/** What the document knows as data, as sentences for tools that show descriptions and no `x-` members. */

import { formatUsd } from "./formatUsd.ts";
import { list } from "./phrases.ts";
import { costMicroCents, derivedFactors, type Price } from "./pricing.ts";
import { type Priced, sentFactors } from "./sentFactors.ts";
import type { Document, Model, Parameter } from "./view.ts";

/** Longer price lists are left to the table of the parameter. */
const longestList = 5;

const amount = (microCents: number): string => microCents.toLocaleString("en-US");

/** `5 seconds cost 350,000 ($0.35), 10 seconds 700,000 ($0.70)`, where a request chooses the length. */
function costsByLength(price: Price): string | undefined {
  const length = price.factors.find(({ parameter, derivedFrom }) => parameter === "duration" && !derivedFrom);
  const values = Object.keys(length?.multipliers ?? {});
  if (length === undefined || values.length > longestList || !values.every((value) => Number(value) > 0)) return;
  return values
    .map((value, index) => {
      const cost = costMicroCents(price, { duration: value });
      return `${value} seconds ${index === 0 ? "cost " : ""}${amount(cost)} (${formatUsd(cost)})`;
    })
    .join(", ");
}

/** What is sent in a job whose cost is an example, because it has no default: `tier` pro. */
const sentIn = (model: Priced): string[] =>
  sentFactors(model).map(({ parameter, default: first }) => `\`${parameter}\` ${first}`);

/** What is sent besides the length, where costs are said by length: `, with `tier` pro`. */
function besidesLength(model: Priced): string {
  const factors = model.price.factors.filter(({ parameter }) => parameter !== "duration");
  const sent = sentIn({ ...model, price: { ...model.price, factors } });
  return sent.length === 0 ? "" : `, with ${list(sent)}`;
}

/** What is chosen in a job whose cost is an example: the defaults, and the values of what has no default. */
const chosenIn = (model: Priced): string => {
  const sent = sentIn(model);
  return list([...sent, ...(sent.length < model.price.factors.length ? ["the defaults"] : [])]);
};

/**
 * What a job of the model costs, with the defaults and the values that are named:
 * `70,000 micro-cents ($0.07) per second; 5 seconds cost 350,000 ($0.35), 10 seconds 700,000 ($0.70).`
 */
export function costSentence(model: Priced): string {
  const { price } = model;
  const base = price.baseCostMicroCents;
  const rate = `${amount(base)} micro-cents (${formatUsd(base)}) per ${price.per}`;
  if (price.factors.length === 0) return `Costs ${rate}.`;
  const cost = costMicroCents(price);
  const byLength = costsByLength(price);
  const example =
    byLength !== undefined
      ? byLength + besidesLength(model)
      : `a job with ${chosenIn(model)} costs ${amount(cost)} (${formatUsd(cost)})`;
  const others = price.factors.filter(({ parameter }) => byLength === undefined || parameter !== "duration");
  const names = list(others.map(({ parameter }) => `\`${parameter}\``));
  const assumed = derivedFactors(price).map(
    ({ parameter, derivedFrom, default: value }) =>
      ` The API measures \`${parameter}\` on \`${derivedFrom}\`; ${value} is assumed here.`,
  );
  return `Costs ${rate}; ${example}.${names === "" ? "" : ` Depends on ${names}.`}${assumed.join("")}`;
}

/** How long a job of the model usually takes: `Takes about 4 minutes.` */
export function timeSentence({ processingSeconds: seconds }: Pick<Model, "processingSeconds">): string {
  const inMinutes = seconds >= 120 && seconds % 30 === 0;
  return `Takes about ${inMinutes ? `${seconds / 60} minutes` : `${seconds} seconds`}.`;
}

const soundWords = { always: "always with sound", never: "never with sound", optional: "with sound if you choose it" };

/** `3 to 15 seconds`, or each length of a list with gaps. */
function lengths(seconds: readonly number[]): string {
  const [first = 0, last = 0] = [Math.min(...seconds), Math.max(...seconds)];
  const isRange = seconds.length > 2 && last - first === seconds.length - 1;
  const text = isRange ? `${first} to ${last}` : list(seconds.map(String), "or");
  return `${text} ${last === 1 ? "second" : "seconds"}`;
}

/** What a job of the model produces: `Makes a video of 5 or 10 seconds, in 720p or 1080p, always with sound.` */
export function outputSentence({ output }: Pick<Model, "output">): string {
  const { kind, sound, resolutions, seconds, lengthOf } = output;
  const length =
    lengthOf === undefined
      ? seconds.length > 0 && ` of ${lengths(seconds)}`
      : ` as long as the file in \`${lengthOf}\``;
  const details = [
    resolutions.length > 0 && `in ${list(resolutions, "or")}`,
    sound !== undefined && soundWords[sound],
  ].filter((detail) => detail !== false);
  return `Makes ${kind === "image" ? "images" : `a video${length || ""}`}${details.map((detail) => `, ${detail}`).join("")}.`;
}

/**
 * What each value of a priced parameter does to the cost: `Multiplies the cost: "5" by 5, "10" by 10.` Nothing is said of
 * parameters that no model is priced by.
 *
 * @param priced the parameters by which some model is priced
 */
export function effectSentence(
  { name, multipliers, schema }: Pick<Parameter, "name" | "multipliers" | "schema">,
  priced: ReadonlySet<string>,
): string | undefined {
  if (multipliers === undefined) return priced.has(name) ? "Does not change the cost." : undefined;
  const written = (value: string): string => (schema.type === "string" ? JSON.stringify(value) : value);
  const effects = Object.entries(multipliers).map(([value, multiplier]) => `${written(value)} by ${multiplier}`);
  return `Multiplies the cost: ${effects.join(", ")}.`;
}

/** The reading that was chosen where the API's documentation is silent. */
export const assumptionSentence = (assumption: string): string => `Assumption: ${assumption.trim()}`;

/** The known values of a set that the API may extend. */
export const openSetSentence = (values: readonly string[]): string =>
  `Known values: ${values.map((value) => `\`${value}\``).join(", ")}. The API may add others.`;

/** The error codes with status, cause and remedy, as a Markdown table. */
export const errorTable = ({ errorCodes }: Pick<Document, "errorCodes">): string =>
  [
    "| Code | Status | When | What to do |",
    "|---|---|---|---|",
    ...[...errorCodes].map(([code, { status, when, remedy }]) => `| \`${code}\` | ${status} | ${when} | ${remedy} |`),
  ].join("\n");
