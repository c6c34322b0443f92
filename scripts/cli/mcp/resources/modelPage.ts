/** The page of a model in Markdown, short enough to be read whole. */
import { formatUsd } from "../../../document/formatUsd.ts";
import {
  assumptionSentence,
  costSentence,
  effectSentence,
  outputSentence,
  timeSentence,
} from "../../../document/sentences.ts";
import type { Model, Parameter } from "../../../document/view.ts";
import { costOf } from "../money/cost.ts";

function parameterLine(
  { name, required, schema, multipliers, description }: Parameter,
  priced: ReadonlySet<string>,
): string {
  const values = schema.enum?.map((value) => JSON.stringify(value)).join(", ");
  const facts = [
    required ? "required" : schema.default === undefined ? "" : `default ${JSON.stringify(schema.default)}`,
    values === undefined ? [schema.type ?? "any"].flat().join(" or ") : `one of ${values}`,
  ].filter((fact) => fact !== "");
  const effect = multipliers === undefined ? "" : ` ${effectSentence({ name, multipliers, schema }, priced)}`;
  const [sentence = ""] = description.trim().split(/(?<=\.)\s/);
  return `- \`${name}\` (${facts.join("; ")}): ${sentence}${effect}`;
}

export function modelPage(model: Model): string {
  const { slug, displayName, provider, capability, description, parameters, example, assumption } = model;
  const priced = new Set(model.price.factors.map(({ parameter }) => parameter));
  return [
    `# ${displayName}, ${capability.title} (${provider})`,
    `\`${slug}\`. ${description}`,
    `${outputSentence(model)} ${costSentence(model)} ${timeSentence(model)}`,
    ...(assumption === undefined ? [] : [assumptionSentence(assumption)]),
    "## Inputs",
    parameters.map((parameter) => parameterLine(parameter, priced)).join("\n"),
    "## Example",
    `\`\`\`json\n${JSON.stringify(example.input, null, 2)}\n\`\`\``,
    `It costs ${formatUsd(costOf(model, example.input).microCents)}.`,
  ].join("\n\n");
}
