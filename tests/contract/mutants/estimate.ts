/** Servers that estimate costs wrongly. */
import { isObject } from "../../../scripts/document/json.ts";
import { accepting, inCalls, inError, inSuccess, number, type Row, stringify, withError, without } from "./faults.ts";

export const estimate: readonly Row[] = [
  [
    "estimate refuses a version that there is",
    "cost-as-documented",
    "estimateJob",
    inCalls("estimateJob", ({ body }) => ("version" in body ? { body: { ...body, version: "no-such-version" } } : {})),
  ],
  [
    "estimate ignores the input",
    "cost-as-documented",
    "estimateJob",
    inCalls("estimateJob", ({ body }) =>
      isObject(body.input) && !stringify(body.input).includes("no-such") ? { body: without(body, "input") } : {},
    ),
  ],
  [
    "estimate rounds to ten thousands",
    "cost-as-documented",
    "estimateJob",
    inSuccess("estimateJob", (body) => ({
      ...body,
      baseCostMicroCents: Math.floor(number(body.baseCostMicroCents) / 1e4) * 1e4 + 1,
    })),
  ],
  [
    "estimate is less than what is charged",
    "job-completes",
    "submitJob",
    inSuccess("estimateJob", (body) => ({
      ...body,
      estimatedCostMicroCents: number(body.estimatedCostMicroCents) - 1,
    })),
  ],
  [
    "estimate has a breakdown that does not add up",
    "cost-as-documented",
    "estimateJob",
    inSuccess("estimateJob", (body) => ({
      ...body,
      breakdown: [{ component: "base_generation", costMicroCents: 1 }],
    })),
  ],
  [
    "estimate gives no breakdown",
    "response-as-declared",
    "estimateJob",
    inSuccess("estimateJob", (body) => without(body, "breakdown")),
  ],
  [
    "estimate promises a discount that it does not give",
    "cost-as-documented",
    "estimateJob",
    inSuccess("estimateJob", (body) => ({
      ...body,
      hasDiscount: true,
      discounted: { type: "volume", percentage: 20, savedMicroCents: 1000 },
    })),
  ],
  [
    "estimate has a price for everything",
    "wrong-input-refused",
    "estimateJob",
    accepting("estimateJob", "INVALID_INPUT"),
  ],
  ["estimate knows every model", "wrong-request-refused", "estimateJob", accepting("estimateJob", "MODEL_NOT_FOUND")],
  [
    "estimate does not find what is not a slug",
    "wrong-request-refused",
    "estimateJob",
    inError("INVALID_MODEL_SLUG", (reply) => ({
      status: 404,
      ...withError(reply, (error) => ({ ...error, code: "MODEL_NOT_FOUND" })),
    })),
  ],
];
