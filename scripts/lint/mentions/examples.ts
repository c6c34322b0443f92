/** The costs and times in the examples of an operation, as its file in openapi/paths has them. */
import { parse } from "yaml";
import { at, type Json, type JsonObject, list, objectOf, readJson } from "../../document/json.ts";
import { costMicroCents } from "../../document/pricing.ts";
import { estimateAmounts } from "../../document/validation/exchanges.ts";
import type { Document } from "../../document/view.ts";
import type { FindMentions, Mention } from "./mention.ts";

/** When a job is done that is submitted at the time of the document's examples. */
function doneAt({ openapi }: Document, seconds: number): string {
  const [created] = list(at(openapi, "components", "schemas", "Job", "properties", "createdAt", "examples"));
  return new Date(Date.parse(String(created)) + seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** What the response to an estimate says of its cost, if there is no discount. */
function estimateOf({ models }: Document, request: Json | undefined): JsonObject {
  const model = models.find(({ slug }) => slug === at(request, "model"));
  if (model === undefined) return {};
  const cost = costMicroCents(model.price, objectOf(at(request, "input")));
  return { baseCostMicroCents: cost, estimatedCostMicroCents: cost };
}

/** What the response to the example of each model says. */
const submitted = (document: Document): JsonObject[] =>
  document.models.map(({ slug, price, example, processingSeconds }) => ({
    slug,
    costMicroCents: costMicroCents(price, example.input),
    estimatedCompletionTime: doneAt(document, processingSeconds),
  }));

const examplesIn = (body: Json | undefined): JsonObject =>
  objectOf(at(body, "content", "application/json", "examples"));

/** The line of a member of an example. */
function lineOf(text: string, name: string, member: string): number {
  const lines = text.split("\n").map((line) => line.trim());
  return (
    lines.findIndex((line, index) => line.startsWith(`${member}:`) && lines.lastIndexOf(`${name}:`, index) >= 0) + 1
  );
}

/** An example whose cost is that of no model, with what the nearest one would say. */
function unpriced(document: Document, value: JsonObject): [member: string, message: string][] {
  const { costMicroCents: cost, estimatedCompletionTime: time } = value;
  if (cost === undefined || time === undefined) return [];
  const all = submitted(document);
  if (all.some((one) => one.costMicroCents === cost && one.estimatedCompletionTime === time)) return [];
  const near = all.find((one) => one.estimatedCompletionTime === time) ?? all[0];
  const message = `no model's example costs ${cost} and is done at ${time}. That of ${near?.slug} costs ${near?.costMicroCents} and is done at ${near?.estimatedCompletionTime}.`;
  return [["costMicroCents", message]];
}

/** The examples of a successful response that say another cost or time than the document calculates. */
export const staleExamples: FindMentions = (document, text) => {
  const operations = objectOf(readJson(JSON.stringify(parse(text))));
  return Object.values(operations).flatMap((operation) => {
    const requests = examplesIn(at(operation, "requestBody"));
    return Object.entries(examplesIn(at(operation, "responses", "200"))).flatMap(([name, example]): Mention[] => {
      const value = objectOf(at(example, "value"));
      const expected = estimateOf(document, at(requests[name], "value"));
      const wrong = Object.keys(expected)
        .filter((member) => member in value && value[member] !== expected[member])
        .map((member): [string, string] => [
          member,
          `${member} is ${value[member]}, and the request \`${name}\` costs ${expected[member]}.`,
        ]);
      const sums = "breakdown" in value ? estimateAmounts(value) : [];
      const found = [
        ...wrong,
        ...unpriced(document, value),
        ...sums.map((sum): [string, string] => ["breakdown", sum]),
      ];
      return found.map(([member, message]) => ({ line: lineOf(text, name, member), message }));
    });
  });
};
