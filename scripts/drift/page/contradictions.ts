/** Where a page contradicts itself: its formula, its table, its amounts and its example tell different things. */

import { formatUsd } from "../../document/formatUsd.ts";
import { isObject } from "../../document/json.ts";
import type { StatedCost } from "./amounts.ts";
import type { PageFacts } from "./facts.ts";
import type { Problem, Stated } from "./line.ts";
import type { ShownDefault } from "./pricing.ts";

type Facts = Omit<PageFacts, "contradictions" | "defaultCost" | "baseCost"> & { readonly baseCost: Stated<StatedCost> };

/** What the pricing section repeats. */
interface Again {
  readonly pricedAt: Stated<StatedCost> | undefined;
  readonly shownDefault: Stated<ShownDefault> | undefined;
}

const amount = (microCents: number): string => microCents.toLocaleString("en-US");

function inDollars(cost: Stated<{ microCents: number; dollarsAsMicroCents?: number }> | undefined): Problem[] {
  if (cost?.value.dollarsAsMicroCents === undefined || cost.value.dollarsAsMicroCents === cost.value.microCents)
    return [];
  const { microCents, dollarsAsMicroCents } = cost.value;
  return [
    {
      line: cost.line,
      message: `${amount(microCents)} micro-cents are ${formatUsd(microCents)}, but the page says ${formatUsd(dollarsAsMicroCents)}`,
    },
  ];
}

function baseCosts({ baseCost }: Facts, { pricedAt }: Again): Problem[] {
  if (pricedAt === undefined) return [];
  const say = ({ microCents, per }: StatedCost): string =>
    `${amount(microCents)} micro-cents${per ? ` per ${per}` : ""}`;
  const [top, below] = [say(baseCost.value), say(pricedAt.value)];
  return top === below
    ? []
    : [{ line: pricedAt.line, message: `the base cost is ${below} here, and ${top} in the table of properties` }];
}

function formulaAndTable({ formula, factors }: Facts): Problem[] {
  const priced = factors.map(({ value }) => value.parameter);
  const missing = (formula?.value ?? []).filter((name) => !priced.includes(name));
  const surplus = formula === undefined ? [] : factors.filter(({ value }) => !formula.value.includes(value.parameter));
  return [
    ...missing.map((name) => ({
      line: formula?.line ?? 1,
      message: `the formula multiplies by ${name}, but no table gives its multipliers`,
    })),
    ...surplus.map(({ value, line }) => ({
      line,
      message: `the table prices ${value.label}, which the formula does not multiply by`,
    })),
  ];
}

function defaultCosts({ baseCost, formula, factors }: Facts, { shownDefault }: Again): Problem[] {
  if (shownDefault === undefined) return [];
  const { line } = shownDefault;
  const { terms, microCents } = shownDefault.value;
  if (terms.length === 0) return [];
  const problems: Problem[] = [];
  const product = Math.round(terms.reduce((all, term) => all * term, 1));
  if (product !== microCents) {
    problems.push({
      line,
      message: `${terms.map(amount).join(" × ")} is ${amount(product)}, but the page says ${amount(microCents)}`,
    });
  }
  if (terms[0] !== baseCost.value.microCents) {
    problems.push({
      line,
      message: `the default cost begins with ${amount(terms[0] ?? 0)}, but the base cost is ${amount(baseCost.value.microCents)}`,
    });
  }
  for (const { value } of factors) {
    const term = terms[(formula?.value.indexOf(value.parameter) ?? -1) + 1];
    const known = value.options.map(({ value: option }) => option.multiplier);
    if (formula?.value.includes(value.parameter) && term !== undefined && !known.includes(term)) {
      problems.push({
        line,
        message: `the default cost multiplies by ${term} for ${value.label}, which the table does not have`,
      });
    }
  }
  return problems;
}

function exampleRequest({ slug, inputs, factors, example }: Facts): Problem[] {
  if (example === undefined) return [];
  const { value, line } = example;
  const input = isObject(value.input) ? value.input : {};
  const names = inputs.map((one) => one.value.name);
  const problems: Problem[] = [];
  if (value.model !== slug.value) {
    problems.push({ line, message: `the example is for ${value.model}, but the page is about ${slug.value}` });
  }
  for (const name of Object.keys(input)) {
    if (!names.includes(name)) {
      problems.push({ line, message: `the example sends ${name}, which the list of inputs does not have` });
    }
  }
  for (const { value: factor } of factors) {
    const sent = input[factor.parameter];
    const known = factor.options.map(({ value: option }) => option.value);
    if (sent !== undefined && !known.includes(String(sent))) {
      problems.push({
        line,
        message: `the example sends ${factor.parameter}: ${JSON.stringify(sent)}, but the price table has ${known.join(", ")}`,
      });
    }
  }
  return problems;
}

/** All contradictions of a page, in the order of its lines. */
export function contradictionsIn(facts: Facts, again: Again): Problem[] {
  return [
    ...inDollars(facts.baseCost),
    ...inDollars(again.pricedAt),
    ...baseCosts(facts, again),
    ...formulaAndTable(facts),
    ...inDollars(again.shownDefault),
    ...defaultCosts(facts, again),
    ...exampleRequest(facts),
  ].sort((a, b) => a.line - b.line);
}
