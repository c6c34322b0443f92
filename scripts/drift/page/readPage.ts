/** `readPage`: everything that a page states of a model, or of each of several. */
import { isObject, type JsonObject } from "../../document/json.ts";
import { readCost, readSeconds } from "./amounts.ts";
import { contradictionsIn } from "./contradictions.ts";
import { readFactors } from "./factors.ts";
import { PageError, type PageFacts, type PageInput } from "./facts.ts";
import { readInputs } from "./inputs.ts";
import type { Line, Problem, Stated } from "./line.ts";
import { linesOf } from "./lines.ts";
import { modelsIn } from "./models.ts";
import { readBaseCost, readDefaultCost, readFormula } from "./pricing.ts";
import { type Property, propertiesLine, readProperties } from "./properties.ts";
import { isTemplate, readRequests } from "./requests.ts";
import { sectionOf } from "./sections.ts";

const slugs = /(?<![\w./:-])[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*){1,2}(?=[\s.,;)]|$)/gi;

/** Every slug that a line about the model's slug names. */
const readSlugs = (lines: readonly Line[]): Stated<string>[] =>
  lines
    .filter(({ text }) => /^Model slug\b/i.test(text))
    .flatMap(({ text, number: line }) =>
      [...text.matchAll(slugs)].map(([slug]) => ({ value: slug.replace(/\.$/, ""), line })),
    );

/** Whether a page is about a model at all. */
export const isModelPage = (page: string): boolean => {
  const lines = linesOf(page);
  return readSlugs(lines).length > 0 || readProperties(lines).size > 0;
};

/** The values of each input that the page states outside of its price table. */
function valuesOf(inputs: readonly Stated<PageInput>[], example: JsonObject): ReadonlyMap<string, readonly string[]> {
  return new Map(
    inputs.map(({ value: { name, values = [] } }) => {
      const shown = example[name];
      const isPlain = typeof shown === "string" || typeof shown === "number" || typeof shown === "boolean";
      return [name, isPlain ? [...values, String(shown)] : values];
    }),
  );
}

/** Collects what cannot be read, so that all of it is reported at once. */
class Reader {
  readonly problems: Problem[] = [];

  need<T>(read: T | undefined, line: number, expected: string): T | undefined {
    if (read === undefined) this.problems.push({ line, message: `expected ${expected}` });
    return read;
  }
}

function readHead(reader: Reader, lines: readonly Line[]) {
  const found = readProperties(lines);
  const table = propertiesLine(lines);
  const row = (property: Property): Stated<string> | undefined =>
    reader.need(found.get(property), table, `the row "${property}" in the table of properties`);
  const cost = row("Base Cost");
  const time = row("Processing Time");
  const baseCost =
    cost &&
    reader.need(
      readCost(cost.value),
      cost.line,
      `a cost such as "70,000 micro-cents/second ($0.07/sec)", not "${cost.value}"`,
    );
  const seconds =
    time && reader.need(readSeconds(time.value), time.line, `a time such as "~240 seconds", not "${time.value}"`);
  const [slug, ...others] = readSlugs(lines);
  const parts = (text = ""): number => text.split("/").length;
  const other = others.find(({ value }) => value !== slug?.value && parts(value) === parts(slug?.value));
  if (other !== undefined) {
    const message = `expected one slug for each table of properties, but this is ${other.value} beside ${slug?.value}`;
    reader.problems.push({ line: other.line, message });
  }
  return {
    slug: reader.need(slug, table, `a line such as "Model slug. Use provider/model/capability."`),
    provider: row("Provider"),
    name: row("Model"),
    capability: row("Capability"),
    baseCost: cost && baseCost && { value: baseCost, line: cost.line },
    processingSeconds: time && seconds !== undefined ? { value: seconds, line: time.line } : undefined,
  };
}

/**
 * Reads what a page says of one model.
 *
 * @param lines those about the model
 * @param source name of the page's file, or its URL, for messages
 * @throws {PageError} naming each line that cannot be read, and what was expected there
 */
export function readModel(lines: readonly Line[], source: string): PageFacts {
  const reader = new Reader();
  const { slug, provider, name, capability, baseCost, processingSeconds } = readHead(reader, lines);
  const { bodies, problems } = readRequests(lines);
  const template = reader.need(
    bodies.find(isTemplate),
    lines[0]?.number ?? 1,
    `the request with placeholders, whose model is "<string>"`,
  );
  const example = bodies.find((body) => !isTemplate(body) && isObject(body.value.input));
  const inputs = template === undefined ? [] : readInputs(template, lines);

  const section = sectionOf(lines, "Pricing");
  const formula = readFormula(section);
  const exampleInput = isObject(example?.value.input) ? example.value.input : {};
  const known = { formula: formula?.value ?? [], values: valuesOf(inputs, exampleInput) };
  const table = readFactors(section, known);
  const defaultCost = readDefaultCost(section, known.formula, table.factors);
  const unread = [...reader.problems, ...problems, ...table.problems];
  if (defaultCost !== undefined && !("value" in defaultCost)) unread.push(defaultCost);

  if (
    unread.length > 0 ||
    !(slug && provider && name && capability && baseCost && processingSeconds) ||
    (defaultCost !== undefined && !("value" in defaultCost))
  ) {
    throw new PageError(
      source,
      unread.sort((a, b) => a.line - b.line),
    );
  }
  const facts = {
    slug,
    provider,
    name,
    capability,
    baseCost,
    processingSeconds,
    inputs,
    ...(formula && { formula }),
    factors: table.factors,
    ...(example && { example }),
  };
  const contradictions = contradictionsIn(facts, { pricedAt: readBaseCost(section), shownDefault: defaultCost });
  return { ...facts, ...(defaultCost && { defaultCost }), contradictions };
}

/**
 * Reads a page about one model or several: text copied from a browser, Markdown or HTML.
 *
 * @param source name of the file, or its URL, for messages
 * @throws {PageError} of the first model that cannot be read
 */
export const readPage = (page: string, source: string): PageFacts[] =>
  modelsIn(page).map((lines) => readModel(lines, source));
