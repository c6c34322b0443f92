/** Requests and responses as text, made from the document's own examples. */
import { costMicroCents } from "../../../document/pricing.ts";
import type { Document, JsonObject, Model } from "../../../document/view.ts";
import { shellWord } from "./literals.ts";
import { operation, readObject, readText } from "./read.ts";

/** Where `npm start` and `npm run mock` serve the mock. */
export const mockUrl = "http://localhost:4010";

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/**
 * A call as a curl command, which runs as it is once `PIXELBYTE_API_KEY` is set.
 *
 * @param url the whole address
 * @param body sent as JSON, which makes the call a POST; without one it is a GET
 */
export function curl(url: string, body?: unknown): string {
  const lines = [
    `curl ${url}`,
    `-H "Authorization: Bearer $PIXELBYTE_API_KEY"`,
    ...(body === undefined ? [] : [`-H "Content-Type: application/json"`, `-d ${shellWord(json(body))}`]),
  ];
  return lines.join(" \\\n  ");
}

/** The call that submits a model's example to the mock. */
export function submitSample(document: Document, model: Model): string {
  return curl(mockUrl + operation(document, "submitJob").path, model.example);
}

/** What the API answers to a model's example: the documented answer with the cost and time of this model. */
export function submitAnswer(document: Document, model: Model): string {
  const schemas = ["components", "schemas"];
  const submittedAt = readText(document, ...schemas, "Job", "properties", "createdAt", "examples", "0");
  const done = new Date(Date.parse(submittedAt) + model.processingSeconds * 1000);
  return json({
    ...submitExample(document),
    estimatedCompletionTime: done.toISOString().replace(".000Z", "Z"),
    costMicroCents: costMicroCents(model.price, model.example.input),
  });
}

function submitExample(document: Document): JsonObject {
  const { path } = operation(document, "submitJob");
  const media = ["post", "responses", "200", "content", "application/json"];
  return readObject(document, "paths", path, ...media, "examples", "pending", "value");
}
