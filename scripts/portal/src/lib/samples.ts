/** Requests and responses as text, made from the document's own examples. */
import { type Members, members } from "../../../document/json.ts";
import { costMicroCents } from "../../../document/pricing.ts";
import type { Document, Model } from "../../../document/view.ts";
import { shellWord } from "./literals.ts";
import { operation } from "./operation.ts";
import { readObject, readText } from "./read.ts";

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

/** When a job of a model is done that is submitted at the time of the document's examples. */
function doneAt(document: Document, { processingSeconds }: Model): string {
  const submittedAt = readText(document, "components", "schemas", "Job", "properties", "createdAt", "examples", "0");
  return new Date(Date.parse(submittedAt) + processingSeconds * 1000).toISOString().replace(".000Z", "Z");
}

/** The response to a model's example: the documented one, with the cost and time of this model. */
export const submitResponse = (document: Document, model: Model): string =>
  json({
    ...exampleResponse(document, "submitJob", () => true),
    estimatedCompletionTime: doneAt(document, model),
    costMicroCents: costMicroCents(model.price, model.example.input),
  });

/** The finished job: the documented one, with a file of the kind that this model makes. */
export function finishedResponse(document: Document, model: Model): string {
  const { kind } = model.output;
  const isFinished = ({ outputs }: Members): boolean =>
    Array.isArray(outputs) && outputs.some((output) => members(output).type === kind);
  return json({ ...exampleResponse(document, "getJob", isFinished), completedAt: doneAt(document, model) });
}

/** The first documented example of an operation's response that is wanted. Throws if there is none. */
function exampleResponse(document: Document, id: string, isWanted: (value: Members) => boolean): Members {
  const { path, method } = operation(document, id);
  const where = ["paths", path, method, "responses", "200", "content", "application/json", "examples"];
  const values = Object.values(readObject(document, ...where)).map((example) => members(members(example).value));
  const found = values.find(isWanted);
  if (found === undefined) throw new Error(`The portal needs another example of the response of ${id}`);
  return found;
}
