/** Right servers that look unusual. Responses are open, so that none of them may have a finding. */
import { isObject, type Json, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import { document } from "../document.ts";
import type { Fault } from "../mutant.ts";
import type { DerivedMutant } from "./mutant.ts";
import { changeAt } from "./responses.ts";

/** An unknown member in every object, however deep. */
const extended = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(extended)
    : isObject(value)
      ? {
          ...Object.fromEntries(Object.entries(value).map(([name, member]) => [name, extended(member)])),
          x_new_member: { any: [1] },
        }
      : value;

/** The members of every object the other way round. */
const reversed = (value: Json): Json =>
  Array.isArray(value)
    ? value.map(reversed)
    : isObject(value)
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([name, member]) => [name, reversed(member)]),
        )
      : value;

const every = (operation: string, change: (body: Json) => Json): Fault => ({
  changeResponse: (reply, call) =>
    call.operation === operation && isObject(reply.body) ? { ...reply, body: change(reply.body) } : reply,
});

/** An input schema describes what a model takes: a member of it is no response member. */
const exceptSchemas =
  (change: (body: Json) => Json, operation: string) =>
  (body: Json): Json => {
    if (operation !== "getModel") return change(body);
    const { versions, ...others } = objectOf(body);
    return { ...objectOf(change(others)), ...(versions === undefined ? {} : { versions }) };
  };

const rowsOf = (id: string): [string, Fault][] => [
  ["every object has a member more", every(id, exceptSchemas(extended, id))],
  ["members come in another order", every(id, reversed)],
  [
    "an error has a code that is not known yet",
    {
      changeResponse: (reply, call) =>
        call.operation === id && reply.status >= 400 && reply.status !== 401
          ? { ...reply, body: changeAt(reply.body, ["error", "code"], () => "NEW_CODE") }
          : reply,
    },
  ],
  [
    "a response has a header more",
    {
      changeResponse: (reply, call) =>
        call.operation === id ? { ...reply, headers: { ...reply.headers, "x-new-header": "1" } } : reply,
    },
  ],
  [
    "the media type has a charset",
    {
      changeResponse: (reply, call) =>
        call.operation === id
          ? { ...reply, headers: { ...reply.headers, "content-type": "application/json; charset=utf-8" } }
          : reply,
    },
  ],
];

/** Between the states that are known there may be others. */
const newState: Fault = {
  changeResponse: (reply, call) =>
    call.operation === "getJob" && objectOf(reply.body).status === "processing"
      ? { ...reply, body: { ...objectOf(reply.body), status: "upscaling" } }
      : reply,
};

const newFirstState: Fault = every("submitJob", (body) => ({ ...objectOf(body), status: "no_such_state" }));

const newOutput: Fault = every("getJob", (body) =>
  changeAt(body, ["outputs", "*"], (output) => (isObject(output) ? { ...output, type: "hologram" } : output)),
);

const noRetryAfter: Fault = {
  changeResponse(reply) {
    const { "retry-after": _, ...headers } = reply.headers;
    return { ...reply, headers };
  },
};

const reduced = (amount: Json | undefined): number => Number(amount) - Math.floor(Number(amount) / 10);

/** Ten percent, in the estimate, the charge and the refund alike. */
const discount: Fault = {
  changeResponse(reply, { operation }) {
    if (reply.status >= 300 || !isObject(reply.body)) return reply;
    const { body } = reply;
    const changed = (change: JsonObject) => ({ ...reply, body: { ...body, ...change } });
    if (operation === "submitJob") return changed({ costMicroCents: reduced(body.costMicroCents) });
    if (operation === "cancelJob") return changed({ refundedMicroCents: reduced(body.refundedMicroCents) });
    if (operation !== "estimateJob") return reply;
    const estimatedCostMicroCents = reduced(body.baseCostMicroCents);
    const savedMicroCents = Number(body.baseCostMicroCents) - estimatedCostMicroCents;
    const discounted = { type: "volume", percentage: 10, savedMicroCents };
    return changed({ estimatedCostMicroCents, hasDiscount: true, discounted });
  },
};

export const counterMutants: readonly DerivedMutant[] = [
  ...document.operations.flatMap(({ id }) =>
    rowsOf(id).map(([what, fault]) => ({ name: `${id}: ${what}`, area: "responses" as const, operation: id, fault })),
  ),
  { name: "getJob: a job passes a state that is not known yet", area: "states", operation: "getJob", fault: newState },
  {
    name: "submitJob: a new job has a state that is not known yet",
    area: "states",
    operation: "submitJob",
    fault: newFirstState,
  },
  ...["submitJob", "estimateJob", "cancelJob"].map((operation) => ({
    name: `${operation}: the account has a discount`,
    area: "prices" as const,
    operation,
    fault: discount,
  })),
  { name: "getJob: an output has a type that is not known yet", area: "states", operation: "getJob", fault: newOutput },
  ...document.operations.map(({ id }) => ({
    name: `${id}: no Retry-After is sent`,
    area: "errors" as const,
    operation: id,
    fault: noRetryAfter,
  })),
];
