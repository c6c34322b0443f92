import { objectOf, readJson } from "../../document/json.ts";
import { costMicroCents, formatUsd } from "../../document/pricing.ts";
import { type FindMentions, lineAt } from "./mention.ts";

/** `estimateCost("slug", { duration: "10" }) ... // $0.70`, as READMEs show it. */
const estimate = /estimateCost\("([^"]+)"(?:, (\{[^}]*\}))?\).*?\/\/ (\$[\d.]+)/g;

/** Costs in a text that are not those of the model they are said of. */
export const wrongAmounts: FindMentions = ({ models }, text) =>
  [...text.matchAll(estimate)].flatMap(({ 1: slug, 2: shown = "{}", 3: amount = "", index }) => {
    const model = models.find((candidate) => candidate.slug === slug);
    if (model === undefined) return [];
    const input = objectOf(readJson(shown.replaceAll(/(\w+):/g, '"$1":')));
    const cost = formatUsd(costMicroCents(model.price, input));
    const message = `${slug} costs ${cost} with this input, not ${amount}.`;
    return cost === amount ? [] : [{ line: lineAt(text, index), message }];
  });
