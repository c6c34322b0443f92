import { toMicroCents } from "../../document/dollars.ts";
import { readCost, readNumber, type StatedCost } from "./amounts.ts";
import type { DefaultCost, PageFactor } from "./facts.ts";
import type { Line, Problem, Stated } from "./line.ts";

/** The default cost with the calculation that the page shows for it. */
export interface ShownDefault extends DefaultCost {
  readonly dollarsAsMicroCents?: number;
  /** The numbers that are multiplied, the base cost first. Empty if the page shows none. */
  readonly terms: readonly number[];
}

/** The `Base cost: ...` line of the pricing section. */
export function readBaseCost(section: readonly Line[]): Stated<StatedCost> | undefined {
  for (const { text, number: line } of section) {
    const [, amount = ""] = /^Base cost:\s*(.+)$/i.exec(text) ?? [];
    const cost = readCost(amount);
    if (cost !== undefined) return { value: cost, line };
  }
  return undefined;
}

/** The names in `finalCost = baseCost × duration × quality`, without the base cost. */
export function readFormula(section: readonly Line[]): Stated<readonly string[]> | undefined {
  for (const { text, number: line } of section) {
    const [, product] = /^finalCost\s*=\s*(.+)$/.exec(text) ?? [];
    if (product === undefined) continue;
    const [, ...names] = product.split(/\s*[×*]\s*|\s+x\s+/).map((name) => name.trim());
    return { value: names, line };
  }
  return undefined;
}

/** Whether a text about the default cost names an option: `duration=5`, `std quality`, `no sound`. */
function isNamed(about: string, { parameter, label }: PageFactor, value: string): boolean {
  const text = about.toLowerCase();
  if ([...about.matchAll(/(\w+)=([^\s,()]+)/g)].some(([, name, chosen]) => name === parameter && chosen === value))
    return true;
  if (value === "false") return text.includes(`no ${label.toLowerCase()}`);
  if (value === "true") return text.includes(`with ${label.toLowerCase()}`);
  return text.split(/[\s,()]+/).includes(value.toLowerCase());
}

/** The value of each factor that the amount is for. */
function valuesOf(
  about: string,
  terms: readonly number[],
  formula: readonly string[],
  factors: readonly Stated<PageFactor>[],
): Record<string, string> {
  const chosen = factors.flatMap(({ value: factor }): [string, string][] => {
    const term = terms[formula.indexOf(factor.parameter) + 1];
    const fitting = factor.options.filter(({ value }) => term === undefined || value.multiplier === term);
    const named = fitting.find(({ value }) => isNamed(about, factor, value.value));
    const only = named ?? (term !== undefined && fitting.length === 1 ? fitting[0] : undefined);
    return only === undefined ? [] : [[factor.parameter, only.value.value]];
  });
  return Object.fromEntries(chosen);
}

/** The `Default cost ...` line: what a job costs that states nothing. */
export function readDefaultCost(
  section: readonly Line[],
  formula: readonly string[],
  factors: readonly Stated<PageFactor>[],
): Stated<ShownDefault> | Problem | undefined {
  const line = section.find(({ text }) => /^Default cost/i.test(text));
  if (line === undefined) return undefined;
  const parts = line.text.replace(/^Default cost:?/i, "").split(/\s=\s/);
  const total = (parts.at(-1) ?? "").trim();
  const cost = readCost(total) ?? readCost(total.replace(/^[^\d]*:\s*/, ""));
  if (cost === undefined) {
    const message = `expected a default cost such as "70,000 × 5 = 350,000 micro-cents ($0.35)", not "${line.text}"`;
    return { line: line.number, message };
  }
  const about = parts.slice(0, -1).join(" ");
  const [shown = ""] = /[\d,.]+(?:\s*[×*x]\s*[\d,.]+)+$/.exec(about.trim()) ?? [];
  const [base, ...multipliers] = shown === "" ? [] : shown.split(/\s*[×*x]\s*/).map(readNumber);
  const terms = base === undefined ? [] : [/micro/i.test(total) ? base : toMicroCents(base), ...multipliers];
  const { microCents, dollarsAsMicroCents } = cost;
  const values = valuesOf(about, terms, formula, factors);
  return {
    line: line.number,
    value: { microCents, values, terms, ...(dollarsAsMicroCents === undefined ? {} : { dollarsAsMicroCents }) },
  };
}
