/** What the responses in the examples of the document say of costs and times, and what they should say. */
import { at, type Json, type JsonObject, list, objectOf } from "../../document/json.ts";
import { costMicroCents, UnknownPriceError } from "../../document/pricing.ts";
import { estimateAmounts } from "../../document/validation/exchanges.ts";
import type { Document, Model } from "../../document/view.ts";

/** An example that says another cost or time than the document calculates. */
export interface Stale {
  /** Where, from the value of the example. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** An example of a successful response, with the request of the same name, if there is one. */
export interface Example {
  readonly name: string;
  readonly example: Json | undefined;
  readonly request: Json | undefined;
}

/** A job that an example is about. */
interface Job {
  readonly model: Model;
  readonly input: JsonObject;
  /** How messages call it. */
  readonly title: string;
}

/** When a job is done that is submitted at the time of the document's examples. */
function doneAt({ openapi }: Document, seconds: number): string {
  const [created] = list(at(openapi, "components", "schemas", "Job", "properties", "createdAt", "examples"));
  return new Date(Date.parse(String(created)) + seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** The job that the request of the same name is for, or else one with the defaults of the model that the description names. */
function jobOf({ models }: Document, { name, example, request }: Example): Job | undefined {
  const requested = models.find(({ slug }) => slug === at(request, "model"));
  if (requested !== undefined) {
    return { model: requested, input: objectOf(at(request, "input")), title: `the request \`${name}\`` };
  }
  const words = String(at(example, "description") ?? "").split(/\.?(?:[\s`,]+|$)/);
  const model = models.find(({ slug }) => words.includes(slug));
  return model && { model, input: {}, title: `${model.slug} with its defaults` };
}

/** What is wrong with the input of a job, if it has no price. */
function unpriced({ model, input }: Job): string | undefined {
  try {
    costMicroCents(model.price, input);
    return undefined;
  } catch (error) {
    if (!(error instanceof UnknownPriceError)) throw error;
    return error.message;
  }
}

/** The costs and times of a job. The discount is taken from the example. */
function figuresOf(document: Document, job: Job, value: JsonObject): JsonObject {
  if (unpriced(job) !== undefined) return {};
  const { model, input } = job;
  const cost = costMicroCents(model.price, input);
  return {
    costMicroCents: cost,
    baseCostMicroCents: cost,
    estimatedCostMicroCents: cost - Number(at(value, "discounted", "savedMicroCents") ?? 0),
    estimatedCompletionTime: doneAt(document, model.processingSeconds),
  };
}

/** The member that a message about the amounts of an estimate is about. */
function placeOf(value: JsonObject, message: string): Stale["path"] {
  if (message.startsWith("The sum")) {
    const isOne = list(value.breakdown).length === 1;
    return isOne ? ["breakdown", 0, "costMicroCents"] : ["breakdown"];
  }
  const [first = ""] = message.split(" ");
  return first in value ? [first] : ["discounted", first];
}

/** What an example says, with the costs and times that it should say. */
export function corrected(document: Document, shown: Example): JsonObject {
  const value = objectOf(at(shown.example, "value"));
  const job = jobOf(document, shown);
  const figures = job === undefined ? {} : figuresOf(document, job, value);
  return { ...value, ...Object.fromEntries(Object.entries(figures).filter(([member]) => member in value)) };
}

/** All that is stale in an example. */
export function staleIn(document: Document, shown: Example): Stale[] {
  const value = objectOf(at(shown.example, "value"));
  const job = jobOf(document, shown);
  // Whose cost it is cannot be told from an amount: several models may cost the same.
  if (job === undefined && "costMicroCents" in value) {
    return [
      {
        path: ["costMicroCents"],
        message: `give the example \`${shown.name}\` a description with the slug of its model, so that its cost can be checked.`,
      },
    ];
  }
  const reason = job && unpriced(job);
  if (reason !== undefined) return [{ path: [], message: `${job?.title} has no cost: ${reason}.` }];
  const right = corrected(document, shown);
  const wrong = Object.keys(right).filter((member) => JSON.stringify(right[member]) !== JSON.stringify(value[member]));
  return [
    ...wrong.map((member) => ({
      path: [member],
      message: `${member} is ${value[member]}, but should be ${right[member]}, the ${member === "estimatedCompletionTime" ? "time" : "cost"} of ${job?.title}.`,
    })),
    ...("breakdown" in value ? estimateAmounts(right) : []).map((message) => ({
      path: placeOf(value, message),
      message,
    })),
  ];
}
