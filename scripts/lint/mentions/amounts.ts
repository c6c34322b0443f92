import { formatUsd } from "../../document/formatUsd.ts";
import { type JsonObject, objectOf, readJson } from "../../document/json.ts";
import { costMicroCents, type Price, UnknownPriceError } from "../../document/pricing.ts";
import { type FindMentions, lineAt } from "./mention.ts";

/** `estimateCost("slug", { duration: "10" }) ... // $0.70`, as READMEs show it. */
const estimate = /estimateCost\("([^"]+)"(?:, (\{[^}]*\}))?\).*?\/\/ (\$\d+(?:\.\d+)?)/g;

/** An object of JavaScript without expressions, with its names in quotes. */
const inputOf = (shown: string) => readJson(shown.replaceAll(/([{,]\s*)(\w+):/g, '$1"$2":').replaceAll(/,\s*}/g, "}"));

/** What is wrong with a cost, if anything. */
function problemOf(slug: string, price: Price, input: JsonObject, amount: string): string | undefined {
  try {
    const cost = formatUsd(costMicroCents(price, input));
    return cost === amount ? undefined : `${slug} costs ${cost} with this input, not ${amount}.`;
  } catch (error) {
    if (!(error instanceof UnknownPriceError)) throw error;
    return `${slug} has no cost with this input: ${error.message}.`;
  }
}

/** Costs in a text that are not those of the model they are said of. */
export const wrongAmounts: FindMentions = ({ models }, text) =>
  [...text.matchAll(estimate)].flatMap(({ 1: slug, 2: shown = "{}", 3: amount = "", index }) => {
    const model = models.find((candidate) => candidate.slug === slug);
    if (model === undefined) return [];
    const input = inputOf(shown);
    const message =
      input === undefined
        ? `${shown} cannot be read. Write plain values, so that the cost can be checked.`
        : problemOf(model.slug, model.price, objectOf(input), amount);
    return message === undefined ? [] : [{ line: lineAt(text, index), message }];
  });
