/** What a run is about, and the requests that it makes of it. All of them come from the document. */

import { at, isObject, list, objectOf } from "../document/json.ts";
import { costMicroCents } from "../document/pricing.ts";
import { follow } from "../document/references.ts";
import type { Document, JsonObject, Model, Operation } from "../document/view.ts";
import { combinationsOf } from "./audit/combinations.ts";
import { CannotRun } from "./cannotRun.ts";
import type { Receiver } from "./receiver/receiver.ts";
import type { Time } from "./time.ts";

/** A job that can be submitted. */
export interface Job {
  readonly model: Model;
  readonly body: { readonly model: string; readonly input: JsonObject };
  /** What it costs, in micro-cents: 1,000,000 are 1 US dollar. */
  readonly cost: number;
}

export interface Plan {
  readonly document: Document;
  /** Where the server is. */
  readonly server: string;
  /** The mock's money is not real, any key is an account, and it fails on demand. */
  readonly isMock: boolean;
  /** Where the mock's control API is: behind a proxy, it is elsewhere. */
  readonly control: string | undefined;
  /** A key of another account, where there is one. */
  readonly otherKey: string | undefined;
  /** The models that are tested one by one. */
  readonly models: readonly Model[];
  /** Whether what models share is tested at each of them, down to the last type; otherwise only at the first one. */
  readonly isExhaustive: boolean;
  /** A cheap job that needs no file. */
  readonly job: Job;
  /** A job that waits long enough to be cancelled, where that is known; cheap, where money is real. */
  readonly cancellable: Job;
  /** A cheap job that takes an image, and the input that takes it. */
  readonly withFile: { readonly job: Job; readonly input: string };
  /** Where webhooks arrive. */
  readonly receiver: Receiver | undefined;
  /** How long a job may take beyond what the server says, in milliseconds. */
  readonly patience: number;
  readonly time: Time;
}

const isAddress = (value: unknown): boolean => typeof value === "string" && /^https?:/.test(value);
/** What most models call the image that they take. The workflow upload-used puts the file there. */
const imageInput = "image_url";

export function jobOf(model: Model): Job {
  const { model: slug, input } = model.example;
  return { model, body: { model: slug, input }, cost: costMicroCents(model.price, input) };
}

/** How many digits of an amount are not zeros at its end: more of them show a refund that is rounded. */
const digitsOf = (cost: number): number => String(cost).replace(/0+$/, "").length;

/** A job that stays pending long enough to be cancelled, and whose cost has the most digits: rounding would show. */
function longJob({ models }: Document): Job | undefined {
  const longest = Math.max(...models.map(({ processingSeconds }) => processingSeconds));
  return models
    .filter(({ processingSeconds }) => processingSeconds > longest / 2)
    .flatMap((model) => combinationsOf(model).map(({ input, price }) => jobWith(model, input, price)))
    .toSorted((a, b) => digitsOf(b.cost) - digitsOf(a.cost))[0];
}

const jobWith = (model: Model, input: JsonObject, cost: number): Job => ({
  model,
  body: { model: model.slug, input },
  cost,
});

export function jobsOf(document: Document, isMock: boolean): Pick<Plan, "job" | "cancellable" | "withFile"> {
  const jobs = document.models.map(jobOf).toSorted((a, b) => a.cost - b.cost);
  const fromText = jobs.filter(({ body }) => !Object.values(body.input).flat().some(isAddress));
  const [cheapest] = fromText;
  const longest = longJob(document);
  const withFile = jobs.find(({ body }) => imageInput in body.input);
  if (cheapest === undefined || longest === undefined || withFile === undefined) {
    throw new CannotRun("The document has no model that takes text, or none that takes an image.");
  }
  return { job: cheapest, cancellable: isMock ? longest : cheapest, withFile: { job: withFile, input: imageInput } };
}

/** The values of path parameters that the document shows. */
export function examplePath({ openapi }: Document, { path, method }: Operation): Record<string, string> {
  const item = at(openapi, "paths", path);
  const declared = [at(item, "parameters"), at(item, method, "parameters")]
    .flatMap((parameters) => list(parameters))
    .map((parameter) => objectOf(follow(openapi, parameter)))
    .filter((parameter) => parameter.in === "path");
  return Object.fromEntries(declared.map(({ name, example }) => [String(name), String(example)]));
}

/** A body that the document shows; none where the operation has none. */
export function exampleBody({ document, job }: Plan, { id, path, method }: Operation): JsonObject | undefined {
  const requestBody = at(document.openapi, "paths", path, method, "requestBody");
  if (requestBody === undefined) return undefined;
  const examples = objectOf(at(requestBody, "content", "application/json", "examples"));
  const [shown] = Object.values(examples);
  const value = at(shown, "value");
  // The body of a submit request is a union, whose members show their own examples.
  if (id !== "submitJob" && isObject(value)) return value;
  return { ...job.body };
}

/** How many jobs a page of the list holds: what the document says of `limit`. */
export function limitOf({ openapi }: Document): Readonly<Record<"default" | "minimum" | "maximum", number>> {
  const schema = at(openapi, "components", "parameters", "Limit", "schema");
  const numberOf = (keyword: string): number => Number(at(schema, keyword));
  return { default: numberOf("default"), minimum: numberOf("minimum"), maximum: numberOf("maximum") };
}

/** The longest text that a member of a schema may be. */
const longestOf = ({ openapi }: Document, schema: string, ...path: string[]): number =>
  Number(at(openapi, "components", "schemas", schema, ...path, "maxLength"));

/** The longest name of a file that can be uploaded, in characters. */
export const longestName = (document: Document): number =>
  longestOf(document, "PresignUploadRequest", "properties", "filename");

/** An address for webhooks that is nobody's, of exactly so many characters. */
export const webhookUrlOf = (length: number): string => "https://example.com/".padEnd(length, "x");
export const longestWebhookUrl = (document: Document): number => longestOf(document, "WebhookUrl");
