/** What the mutants are made of. */
import { at, isObject, objectOf } from "../../../scripts/document/json.ts";
import type { Json, JsonObject } from "../../../scripts/document/view.ts";
import { signWebhook } from "../../../scripts/document/webhookSignature.ts";
import { defaultSettings } from "../../../scripts/mock/settings.ts";
import { document } from "../document.ts";
import type { Call, Fault, Reply, Webhook } from "../mutant.ts";

export interface Mutant extends Fault {
  readonly name: string;
  /** The rule that is broken, and where. */
  readonly caught: { readonly rule: string; readonly operation: string };
}

export const { stringify } = JSON;
export const isSuccess = ({ status }: Reply): boolean => status < 300;
export const codeOf = ({ body }: Reply): Json | undefined => at(body, "error", "code");

/** Changes the body of every success of an operation. */
export const inSuccess = (operation: string, change: (body: JsonObject, call: Call) => Json): Fault => ({
  changeResponse: (reply, call) =>
    call.operation === operation && isSuccess(reply) ? { ...reply, body: change(objectOf(reply.body), call) } : reply,
});

/** Changes a job that has ended. */
export const inEnded = (status: string, change: (job: JsonObject) => JsonObject): Fault =>
  inSuccess("getJob", (job) => (job.status === status ? change(job) : job));

/** Changes what is below `data` in the responses of an operation. */
export const inData = (operation: string, change: (data: JsonObject) => JsonObject): Fault =>
  inSuccess(operation, (body) => ({ ...body, data: change(objectOf(body.data)) }));

/** Changes every error with a code. */
export const inError = (code: string, change: (reply: Reply) => Partial<Reply>): Fault => ({
  changeResponse: (reply) => (codeOf(reply) === code ? { ...reply, ...change(reply) } : reply),
});

/** Changes the requests for an operation before they are handled. */
export const inCalls = (operation: string, change: (call: Call) => Partial<Call>): Fault => ({
  changeRequest: (call) => (call.operation === operation ? { ...call, ...change(call) } : call),
});

export const inInput = (change: (input: JsonObject) => JsonObject): Fault =>
  inCalls("submitJob", ({ body }) => ({ body: { ...body, input: change(objectOf(body.input)) } }));

export const without = (body: JsonObject, name: string): JsonObject => {
  const { [name]: _, ...others } = body;
  return others;
};

export const withError = (reply: Reply, change: (error: JsonObject) => Json): Partial<Reply> => ({
  body: { ...objectOf(reply.body), error: change(objectOf(at(reply.body, "error"))) },
});

export const jobsIn = (body: JsonObject): JsonObject[] =>
  Array.isArray(body.jobs) ? body.jobs.filter((job) => isObject(job)) : [];
export const isString = (value: Json): value is string => typeof value === "string";
export const number = (value: Json | undefined): number => Number(value);
export const later = (time: Json | undefined, milliseconds: number): string =>
  new Date(Date.parse(String(time)) + milliseconds).toISOString();
export const hour = 3_600_000;

export const inEvent = (change: (event: JsonObject) => JsonObject): Fault => ({
  webhook: async ({ headers, body }) => {
    const changed = stringify(change(JSON.parse(body)));
    const time = headers["x-pixelbyte-timestamp"] ?? "";
    const signature = await signWebhook(defaultSettings.webhookSecret, time, changed);
    return { headers: { ...headers, "x-pixelbyte-signature": signature }, body: changed };
  },
});

export const inHeaders = (
  change: (webhook: Webhook) => Record<string, string> | Promise<Record<string, string>>,
): Fault => ({
  webhook: async (webhook) => ({ ...webhook, headers: await change(webhook) }),
});

/** The success that the document shows for an operation. */
function shownSuccess(id: string): Json {
  const { operations, openapi } = document;
  const operation = operations.find((one) => one.id === id);
  const content = at(openapi, "paths", operation?.path ?? "", operation?.method ?? "", "responses", "200", "content");
  const [first] = Object.values(objectOf(at(content, "application/json", "examples")));
  return at(first, "value") ?? {};
}

/** Accepts what has to be refused with a code. */
export const accepting = (operation: string, code: string): Fault => ({
  changeResponse: (reply, call) =>
    call.operation === operation && codeOf(reply) === code
      ? { ...reply, status: 200, body: shownSuccess(operation) }
      : reply,
});

/** A row of a table of mutants: its name, the rule that is broken, the operation at which, and the fault. */
export type Row = readonly [name: string, rule: string, operation: string, fault: Fault];
