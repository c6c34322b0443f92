/** The facts of a new model, taken from its page. What the page leaves open is marked as assumed. */
import { isObject, type JsonObject } from "../document/json.ts";
import { list } from "../document/phrases.ts";
import type { Document } from "../document/view.ts";
import { PageError, type PageFacts, type PageInput, readPage } from "../drift/index.ts";
import { FactsError, type InputFacts, type InputType, type KnownFacts } from "./facts.ts";
import { isContent, leftOpen } from "./leftOpen.ts";
import { typedInput } from "./types.ts";

const isLength = (name: string): boolean => /duration|seconds|length/.test(name);

/** Whether an input is required: stated by the page, or assumed of what its example sends. */
const isRequired = ({ name, required }: PageInput, example: JsonObject): boolean =>
  required === true || (isContent(name) && name in example);

/** The type of an input, as far as the placeholder of the page's request and the name tell it. */
function typeOf({ name, type }: PageInput): InputType {
  if (type === "array") return name.endsWith("_urls") ? "urls" : "list";
  return type === "string" && name.endsWith("_url") ? "url" : type;
}

function inputOf(document: Document, input: PageInput, page: PageFacts, example: JsonObject): InputFacts {
  const { name, maxLength: most = input.maximum, minimum: least } = input;
  const factor = page.factors.find(({ value }) => value.parameter === name)?.value;
  const priced = factor?.options.map(({ value }) => value) ?? [];
  const values = factor === undefined ? [...(input.values ?? [])] : priced.map(({ value }) => value);
  const chosen = page.defaultCost?.value.values[name] ?? input.default;
  const facts = {
    name,
    type: typeOf(input),
    values,
    ...(chosen === undefined ? {} : { default: chosen }),
    ...(factor === undefined ? {} : { multipliers: priced.map(({ multiplier }) => multiplier) }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  const isNeeded = isRequired(input, example);
  const assumed = [
    isNeeded && !input.required ? "The page does not say that it is required; its example sends it." : undefined,
    leftOpen(typedInput(document, facts), isNeeded),
  ].filter((open) => open !== undefined);
  return assumed.length === 0 ? facts : { ...facts, assumption: assumed.join(" ") };
}

/** The unit that the base cost is charged for, with what is assumed of it. */
function unitOf({ baseCost, formula }: PageFacts): { per: string; assumption?: string } {
  const { per } = baseCost.value;
  if (per === undefined)
    return {
      per: "request",
      assumption: "The page names no unit of the price. It is taken as the price of a request.",
    };
  if (per !== "second" || formula === undefined || formula.value.some(isLength)) return { per };
  const assumption =
    "The page names a price per second, but its formula does not multiply by a length. It is taken as the price of a request.";
  return { per: "request", assumption };
}

/** No model can be written from a page that contradicts itself, or whose price depends on something that is not an input. */
function refuseUnclear(page: PageFacts, source: string): void {
  const names = page.inputs.map(({ value }) => value.name);
  const problems = [
    ...page.contradictions,
    ...page.factors
      .filter(({ value }) => !names.includes(value.parameter))
      .map(({ value, line }) => ({
        line,
        message: `${value.label} has a price, but no input is called ${value.parameter}`,
      })),
    ...page.factors
      .filter(({ value }) => page.defaultCost?.value.values[value.parameter] === undefined)
      .map(({ value, line }) => ({
        line,
        message: `the page does not say which ${value.label} the default cost is for`,
      })),
  ];
  if (problems.length > 0) throw new PageError(source, problems);
}

/** The model that is meant of those that a page is about. */
function chosenOf(models: readonly PageFacts[], source: string, slug: string | undefined): PageFacts {
  const [only] = models;
  const names = list(models.map((model) => model.slug.value));
  if (slug === undefined) {
    if (only !== undefined && models.length === 1) return only;
    throw new FactsError(`${source} is about ${names}. Name one: npm run new-model -- <slug> --page ${source}`);
  }
  const chosen = models.find((model) => model.slug.value === slug);
  if (chosen === undefined)
    throw new FactsError(
      `${source} is about ${names}, not ${slug}. ${models.length === 1 ? "Leave the slug out: the page has it." : "Name one of these."}`,
    );
  return chosen;
}

/**
 * Everything that a model's page states, as facts for {@link createModel}.
 *
 * @param source name of the file, for messages
 * @param slug which model to take of a page about several
 * @throws {FactsError} if the page cannot be read or contradicts itself: each line, and what was expected there
 */
export function factsOfPage(
  document: Document,
  text: string,
  source: string,
  slug?: string,
): { slug: string; facts: KnownFacts } {
  try {
    const page = chosenOf(readPage(text, source), source, slug);
    refuseUnclear(page, source);
    const shown = page.example?.value.input;
    const example = isObject(shown) ? shown : {};
    const all = page.inputs.map(({ value }) => ({ value, facts: inputOf(document, value, page, example) }));
    const isPriced = ({ facts }: { facts: InputFacts }): boolean => facts.multipliers !== undefined;
    const required = all.filter(({ value }) => isRequired(value, example));
    const facts: KnownFacts = {
      name: page.name.value,
      provider: page.provider.value,
      seconds: page.processingSeconds.value,
      baseCostMicroCents: page.baseCost.value.microCents,
      ...unitOf(page),
      required: required.map((one) => one.facts),
      price: all.filter(isPriced).map((one) => one.facts),
      optional: all.filter((one) => !isPriced(one) && !required.includes(one)).map((one) => one.facts),
      ...(page.example === undefined ? {} : { example }),
      isFromPage: true,
    };
    return { slug: page.slug.value, facts };
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    throw new FactsError(`No model was written, because of the page:\n${error.message}`);
  }
}
