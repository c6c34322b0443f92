import { costMicroCents, derivedFactors } from "../../../../document/pricing.ts";
import type { Document, Model } from "../../../../document/view.ts";
import { formatCost, formatNumber, formatSeconds } from "../format.ts";
import { operation } from "../read.ts";
import { relatedModels } from "../relatedModels.ts";
import { finishedResponse, mockUrl, submitResponse } from "../samples.ts";
import { submitPrograms } from "../submitPrograms.ts";
import { blocks, code, fence, list } from "./markdown.ts";
import { errors, type Link, modelLinks, modelTitle, parameters, pricing, programs } from "./parts.ts";

/**
 * The page of a model as Markdown.
 *
 * @param brief leaves out what is the same for all models: samples but the first, and what the errors mean
 */
export function modelTwin(document: Document, model: Model, link: Link, brief = false): string {
  const { price, deprecation } = model;
  const codes = operation(document, "submitJob").errorCodes;
  const neighbours = relatedModels(model, document.models);
  return blocks(
    `# ${modelTitle(model)}`,
    `> ${model.description}`,
    deprecation &&
      `**Deprecated since ${deprecation.since}.**${deprecation.sunset === undefined ? "" : ` It stops working on ${deprecation.sunset}.`} Use ${code(deprecation.successor)} instead.`,
    list([
      `Slug: ${code(model.slug)}`,
      `Provider: ${model.provider}`,
      `Capability: ${model.capability.title}`,
      `Base cost: ${formatCost(price.baseCostMicroCents)} per ${price.per}`,
      `${derivedFactors(price).length > 0 ? "Assumed" : "Default"} cost: ${formatCost(costMicroCents(price))}`,
      `Processing time: about ${formatSeconds(model.processingSeconds)} (${formatNumber(model.processingSeconds)} seconds)`,
    ]),
    model.assumption && `> Assumed. ${model.assumption}`,
    "## Parameters",
    `The members of ${code("input")}. Anything else in it is an error.`,
    parameters(model.parameters),
    "## Pricing",
    pricing(model),
    `In spite of their name, 1,000,000 micro-cents are 1 US dollar. [How costs are made](${link("guides/pricing/")})`,
    "## In your language",
    `Set ${code("PIXELBYTE_API_KEY")}. For the mock, any key will do; its address is ${code(`PIXELBYTE_BASE_URL=${mockUrl}`)}.`,
    programs(submitPrograms(document, model).slice(0, brief ? 1 : undefined), "###"),
    "## Answers",
    "At once:",
    fence(submitResponse(document, model), "json"),
    `The job, ${formatSeconds(model.processingSeconds)} later:`,
    fence(finishedResponse(document, model), "json"),
    "## Errors",
    `What the submit operation can answer instead. [All error codes](${link("guides/errors/")})`,
    brief ? codes.map(code).join(", ") : errors(document, codes),
    ...(neighbours.length > 0 ? ["## Models beside it", modelLinks(neighbours, link)] : []),
  );
}
