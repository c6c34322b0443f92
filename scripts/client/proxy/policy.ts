import type { ModelSlug } from "../../../generated/types.ts";
import { isObject, readJson } from "../../document/json.ts";
import { costMicroCents, type Price } from "../../document/pricing.ts";
import { estimateCost } from "../models/estimateCost.ts";
import { models } from "../models/index.ts";
import { isModelSlug } from "../models/isModelSlug.ts";
import { ProxyError } from "./proxyError.ts";
import type { ProxyOperation, Route } from "./route.ts";

export type { ProxyOperation } from "./route.ts";

/** A call that is about to be passed on. */
export interface ProxiedCall {
  readonly operation: ProxyOperation;
  /** The id in the path, such as that of a job. */
  readonly id?: string | undefined;
  /** The model of a job or an estimate, and its input as the visitor sent it. */
  readonly model?: ModelSlug | undefined;
  readonly input?: Readonly<Record<string, unknown>> | undefined;
}

/** A call with what it costs and what is to be sent. */
export interface PlannedCall extends ProxiedCall {
  /** What the call is charged at list price at most, in micro-cents. */
  readonly cost: number;
  readonly body: string | null;
}

/** The price if every factor that is measured on a file comes out as dear as it can. */
const dearest = (price: Price): Price => ({
  ...price,
  factors: price.factors.map((factor) => {
    if (factor.derivedFrom === undefined) return factor;
    const [most] = Object.entries(factor.multipliers).toSorted(([, a], [, b]) => b - a);
    return { ...factor, default: most?.[0] ?? factor.default };
  }),
});

/** @throws {ProxyError} if the input has no price */
function costOf(model: ModelSlug, input: Readonly<Record<string, unknown>>): number {
  try {
    // For what it refuses: what is no input of the model.
    estimateCost(model, input);
    return costMicroCents(dearest(models[model].price), input);
  } catch (error) {
    throw new ProxyError(400, "INVALID_INPUT", error instanceof Error ? error.message : "The input has no price");
  }
}

/** Which members a body may have. Others could change the price, or send results elsewhere. */
const members: Partial<Record<ProxyOperation, readonly string[]>> = {
  submitJob: ["model", "input"],
  estimateJob: ["model", "input"],
  presignUpload: ["filename", "contentType"],
};

/**
 * Reads a call, and makes what is to be sent from what was read, so that both are the same.
 *
 * @throws {ProxyError} if it is not one that is allowed
 */
export function planOf({ operation, id }: Route, text: string, allowed: readonly ModelSlug[]): PlannedCall {
  const wanted = members[operation];
  if (wanted === undefined) return { operation, id, cost: 0, body: null };
  const body = readJson(text);
  if (!isObject(body)) throw new ProxyError(400, "VALIDATION_ERROR", "The body must be a JSON object");
  const other = Object.keys(body).find((name) => !wanted.includes(name));
  if (other !== undefined)
    throw new ProxyError(400, "VALIDATION_ERROR", `The proxy does not allow ${JSON.stringify(other)}`);
  if (operation === "presignUpload") return { operation, id, cost: 0, body: JSON.stringify(body) };
  const { model, input = {} } = body;
  if (typeof model !== "string" || !isModelSlug(model) || !allowed.includes(model)) {
    throw new ProxyError(403, "PROXY_NOT_ALLOWED", "The proxy does not allow this model");
  }
  if (!isObject(input)) throw new ProxyError(400, "INVALID_INPUT", "input must be an object");
  const cost = operation === "submitJob" ? costOf(model, input) : 0;
  return { operation, id, model, input, cost, body: JSON.stringify({ model, input }) };
}
