/**
 * A response for the example of each model. Tools that test by examples, such as Specmatic, pair a request with the
 * response whose example has the same name.
 */
import { at, type JsonObject, list, objectOf } from "./json.ts";
import { costMicroCents } from "./pricing.ts";
import type { Document, Model } from "./view.ts";

/** The examples of a successful response to the submit operation, to change in place. */
function examplesIn(openapi: JsonObject, { operations }: Document): JsonObject {
  const submit = operations.find(({ id }) => id === "submitJob");
  if (submit === undefined) return {};
  const response = at(openapi, "paths", submit.path, submit.method, "responses", "200");
  return objectOf(at(response, "content", "application/json", "examples"));
}

/** When a job is done that is submitted at the time of the document's examples. */
function doneAt(openapi: JsonObject, { processingSeconds }: Model): string | undefined {
  const examples = at(openapi, "components", "schemas", "Job", "properties", "createdAt", "examples");
  const [submittedAt] = list(examples);
  if (typeof submittedAt !== "string") return undefined;
  return new Date(Date.parse(submittedAt) + processingSeconds * 1000).toISOString().replace(".000Z", "Z");
}

/** Adds to the documented response one for each model, with its cost and time. */
export function addExampleResponses(openapi: JsonObject, document: Document): void {
  const examples = examplesIn(openapi, document);
  const [documented] = Object.values(examples);
  if (documented === undefined) return;
  for (const model of document.models) {
    const time = doneAt(openapi, model);
    const value = {
      ...objectOf(at(documented, "value")),
      ...(time === undefined ? {} : { estimatedCompletionTime: time }),
      costMicroCents: costMicroCents(model.price, model.example.input),
    };
    examples[model.component] = { value };
  }
}

/** Takes them off again. */
export function removeExampleResponses(openapi: JsonObject, document: Document): void {
  const examples = examplesIn(openapi, document);
  for (const { component } of document.models) delete examples[component];
}
