/** What the page of a model and the document say differently. */

import { formatUsd } from "../../document/formatUsd.ts";
import { isObject, type Json, type JsonObject } from "../../document/json.ts";
import { costMicroCents, type Price } from "../../document/pricing.ts";
import type { Model, Parameter } from "../../document/view.ts";
import type { InputType, PageFactor, PageFacts, PageInput } from "../page/facts.ts";
import type { Stated } from "../page/line.ts";

type ComparedInput = Omit<PageInput, "type"> & { readonly type?: InputType };

/** What is compared with the document: a page, or what was recorded of one, which may state less. */
export type ComparedFacts = Pick<PageFacts, "baseCost" | "formula" | "factors" | "defaultCost" | "example"> &
  Partial<Pick<PageFacts, "provider" | "name" | "processingSeconds">> & {
    readonly inputs?: readonly Stated<ComparedInput>[];
  };

/** A difference: the line of the page, and a sentence. */
export interface Difference {
  readonly line: number;
  readonly message: string;
}

const amount = (microCents: number): string => `${microCents.toLocaleString("en-US")} (${formatUsd(microCents)})`;
const differs = (what: string, page: string, document: string): string =>
  `${what}: the page says ${page}, the document ${document}`;

function namesAndTime(page: ComparedFacts, model: Model): Difference[] {
  const pairs: readonly [string, Stated<string | number> | undefined, string | number][] = [
    ["provider", page.provider, model.provider],
    ["name", page.name, model.displayName],
    ["processing time in seconds", page.processingSeconds, model.processingSeconds],
  ];
  return pairs.flatMap(([what, stated, ours]) =>
    stated === undefined || stated.value === ours
      ? []
      : [{ line: stated.line, message: differs(what, String(stated.value), String(ours)) }],
  );
}

/**
 * Some pages name a price per second, and then charge a job whatever its length. The document has the unit that is
 * charged for, so the unit is compared only where the length is part of the formula.
 */
const isCharged = (per: string, { formula }: ComparedFacts): boolean =>
  per !== "second" || formula === undefined || formula.value.some((name) => /duration|seconds|length/.test(name));

function baseCost(page: ComparedFacts, { price }: Model): Difference[] {
  const { value, line } = page.baseCost;
  const found: Difference[] = [];
  if (value.microCents !== price.baseCostMicroCents) {
    const percent = Math.round((value.microCents / price.baseCostMicroCents - 1) * 100);
    const change = `${percent > 0 ? "+" : ""}${percent} %`;
    found.push({
      line,
      message: `${differs("base cost in micro-cents", amount(value.microCents), amount(price.baseCostMicroCents))} (${change})`,
    });
  }
  if (value.per !== undefined && value.per !== price.per && isCharged(value.per, page)) {
    found.push({ line, message: differs("unit of the base cost", value.per, price.per) });
  }
  return found;
}

function options({ parameter, options: stated }: PageFactor, line: number, price: Price): Difference[] {
  const ours = price.factors.find((factor) => factor.parameter === parameter)?.multipliers;
  if (ours === undefined)
    return [{ line, message: `${parameter} changes the price on the page, but not in the document` }];
  const found = stated.flatMap(({ value: { value, multiplier }, line: at }): Difference[] => {
    const known = Object.hasOwn(ours, value) ? ours[value] : undefined;
    if (known === undefined)
      return [
        {
          line: at,
          message: `${parameter}: the page has the option ${value} (${multiplier}x), but the document does not`,
        },
      ];
    return known === multiplier
      ? []
      : [{ line: at, message: differs(`multiplier of ${parameter} ${value}`, `${multiplier}x`, `${known}x`) }];
  });
  const onPage = new Set(stated.map(({ value }) => value.value));
  const gone = Object.keys(ours).filter((value) => !onPage.has(value));
  return [
    ...found,
    ...gone.map((value) => ({
      line,
      message: `${parameter}: the document has the option ${value}, but the page does not`,
    })),
  ];
}

function factors(page: ComparedFacts, { price }: Model): Difference[] {
  const priced = new Set(page.factors.map(({ value }) => value.parameter));
  const unpriced = price.factors.filter(({ parameter }) => !priced.has(parameter));
  const line = page.formula?.line ?? page.baseCost.line;
  return [
    ...page.factors.flatMap(({ value, line: at }) => options(value, at, price)),
    ...unpriced.map(({ parameter }) => ({
      line,
      message: `${parameter} changes the price in the document, but not on the page`,
    })),
  ];
}

function defaultCost({ defaultCost: stated }: ComparedFacts, { price }: Model): Difference[] {
  if (stated === undefined) return [];
  const { microCents, values } = stated.value;
  const defaults = price.factors.filter(({ parameter, default: ours }) => (values[parameter] ?? ours) !== ours);
  if (defaults.length > 0) {
    return defaults.map(({ parameter, default: ours }) => ({
      line: stated.line,
      message: differs(`default of ${parameter}`, values[parameter] ?? "", ours),
    }));
  }
  const ours = costMicroCents(price);
  return ours === microCents
    ? []
    : [{ line: stated.line, message: differs("default cost in micro-cents", amount(microCents), amount(ours)) }];
}

/** The type of a parameter as pages show it: they do not tell integers from numbers. */
function typeOf({ schema: { type } }: Parameter): InputType | undefined {
  const [first] = Array.isArray(type) ? type.filter((one) => one !== "null") : [type];
  if (first === "integer") return "number";
  return first === "string" || first === "number" || first === "boolean" || first === "array" || first === "object"
    ? first
    : undefined;
}

const textOf = (value: Json | undefined): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");

/** Only what the page states is compared: what it leaves open is assumed in the document. */
function details(page: ComparedInput, ours: Parameter, priced?: ReadonlySet<string>): string[] {
  const { name } = page;
  const { schema } = ours;
  const found: string[] = [];
  const compare = (what: string, stated: string | number | undefined, has: Json | undefined): void => {
    if (stated !== undefined && String(stated) !== textOf(has))
      found.push(differs(`${what} of ${name}`, String(stated), textOf(has)));
  };
  if (page.type !== undefined && page.type !== typeOf(ours))
    found.push(differs(`type of ${name}`, page.type, textOf(schema.type)));
  if (page.required && !ours.required) found.push(`${name} is required on the page, and optional in the document`);
  compare("default", page.default, schema.default);
  compare("maximum length", page.maxLength, schema.maxLength);
  compare("minimum", page.minimum, schema.minimum);
  compare("maximum", page.maximum, schema.maximum);
  if (page.values !== undefined) {
    const known = (schema.enum ?? []).map(textOf);
    for (const value of page.values.filter((one) => !known.includes(one) && !priced?.has(one)))
      found.push(`${name}: the page has the value ${value}, but the document does not`);
    for (const value of known.filter((one) => !page.values?.includes(one) && priced?.has(one) !== false))
      found.push(`${name}: the document has the value ${value}, but the page does not`);
  }
  return found;
}

function inputs(page: ComparedFacts, { parameters }: Model): Difference[] {
  if (page.inputs === undefined) return [];
  const stated = new Map(page.inputs.map((one) => [one.value.name, one]));
  const added = page.inputs.filter(({ value }) => !parameters.some(({ name }) => name === value.name));
  const gone = parameters.filter(({ name }) => !stated.has(name));
  const line = page.inputs[0]?.line ?? 1;
  return [
    ...added.map(({ value, line: at }) => ({
      line: at,
      message: `${value.name}: the page has this input (${value.type}), but the document does not`,
    })),
    ...gone.map(({ name }) => ({ line, message: `${name}: the document has this input, but the page does not` })),
    ...parameters.flatMap((ours) => {
      const found = stated.get(ours.name);
      const factor = page.factors.find(({ value }) => value.parameter === ours.name);
      // A difference between these options and the document is reported with their prices.
      const priced = factor && new Set(factor.value.options.map(({ value }) => value.value));
      if (found === undefined) return [];
      return details(found.value, ours, priced).map((message) => ({ line: found.line, message }));
    }),
  ];
}

/** Tells what is wrong with a request body; nothing if it is right. */
export type CheckRequest = (body: JsonObject) => readonly string[];

function example({ example: shown }: ComparedFacts, check: CheckRequest): Difference[] {
  if (shown === undefined || !isObject(shown.value.input)) return [];
  return check(shown.value).map((issue) => ({
    line: shown.line,
    message: `the example request is invalid according to the document: ${issue}`,
  }));
}

/** All differences, in the order of the page's lines. */
export function comparePage(page: ComparedFacts, model: Model, check: CheckRequest): Difference[] {
  return [
    ...namesAndTime(page, model),
    ...baseCost(page, model),
    ...factors(page, model),
    ...defaultCost(page, model),
    ...inputs(page, model),
    ...example(page, check),
  ].sort((a, b) => a.line - b.line);
}
