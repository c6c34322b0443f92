/** Servers with one fault each, and the finding by which the kit has to catch it. */

import { at, isObject, objectOf } from "../../scripts/document/json.ts";
import type { Document, Json, JsonObject } from "../../scripts/document/view.ts";
import { signWebhook } from "../../scripts/document/webhookSignature.ts";
import { defaultSettings } from "../../scripts/mock/settings.ts";
import type { Call, Fault, Reply, Webhook } from "./mutant.ts";

export interface Mutant extends Fault {
  readonly name: string;
  /** The rule that is broken, and where. */
  readonly caught: { readonly rule: string; readonly operation: string };
}

const { stringify } = JSON;
const isSuccess = ({ status }: Reply): boolean => status < 300;
const codeOf = ({ body }: Reply): Json | undefined => at(body, "error", "code");

/** Changes the body of every success of an operation. */
const inSuccess = (operation: string, change: (body: JsonObject, call: Call) => Json): Fault => ({
  answer: (reply, call) =>
    call.operation === operation && isSuccess(reply) ? { ...reply, body: change(objectOf(reply.body), call) } : reply,
});

/** Changes a job that has ended. */
const inEnded = (status: string, change: (job: JsonObject) => JsonObject): Fault =>
  inSuccess("getJob", (job) => (job.status === status ? change(job) : job));

/** Changes what is below `data` in the answers of an operation. */
const inData = (operation: string, change: (data: JsonObject) => JsonObject): Fault =>
  inSuccess(operation, (body) => ({ ...body, data: change(objectOf(body.data)) }));

/** Changes every refusal with a code. */
const inRefusal = (code: string, change: (reply: Reply) => Partial<Reply>): Fault => ({
  answer: (reply) => (codeOf(reply) === code ? { ...reply, ...change(reply) } : reply),
});

/** Changes the calls of an operation before they are looked at. */
const inCalls = (operation: string, change: (call: Call) => Partial<Call>): Fault => ({
  ask: (call) => (call.operation === operation ? { ...call, ...change(call) } : call),
});

const inInput = (change: (input: JsonObject) => JsonObject): Fault =>
  inCalls("submitJob", ({ body }) => ({ body: { ...body, input: change(objectOf(body.input)) } }));

const without = (body: JsonObject, name: string): JsonObject => {
  const { [name]: _, ...others } = body;
  return others;
};

const withError = (reply: Reply, change: (error: JsonObject) => Json): Partial<Reply> => ({
  body: { ...objectOf(reply.body), error: change(objectOf(at(reply.body, "error"))) },
});

const jobsIn = (body: JsonObject): JsonObject[] =>
  Array.isArray(body.jobs) ? body.jobs.filter((job) => isObject(job)) : [];
const isString = (value: Json): value is string => typeof value === "string";
const number = (value: Json | undefined): number => Number(value);
const later = (time: Json | undefined, milliseconds: number): string =>
  new Date(Date.parse(String(time)) + milliseconds).toISOString();
const hour = 3_600_000;

const inEvent = (change: (event: JsonObject) => JsonObject): Fault => ({
  webhook: async ({ headers, body }) => {
    const changed = stringify(change(JSON.parse(body)));
    const time = headers["x-pixelbyte-timestamp"] ?? "";
    const signature = await signWebhook(defaultSettings.webhookSecret, time, changed);
    return { headers: { ...headers, "x-pixelbyte-signature": signature }, body: changed };
  },
});

const inHeaders = (change: (webhook: Webhook) => Record<string, string> | Promise<Record<string, string>>): Fault => ({
  webhook: async (webhook) => ({ ...webhook, headers: await change(webhook) }),
});

/** The success that the document shows for an operation. */
function shownSuccess({ operations, openapi }: Document, id: string): Json {
  const operation = operations.find((one) => one.id === id);
  const content = at(openapi, "paths", operation?.path ?? "", operation?.method ?? "", "responses", "200", "content");
  const [first] = Object.values(objectOf(at(content, "application/json", "examples")));
  return at(first, "value") ?? {};
}

export function mutantsOf(document: Document): Mutant[] {
  /** Accepts what has to be refused with a code. */
  const accepting = (operation: string, code: string): Fault => ({
    answer: (reply, call) =>
      call.operation === operation && codeOf(reply) === code
        ? { ...reply, status: 200, body: shownSuccess(document, operation) }
        : reply,
  });
  const [first] = document.models;
  const slug = first?.slug ?? "";
  const declared = new Set(document.models.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

  const table: [name: string, rule: string, operation: string, fault: Fault][] = [
    // Submit
    [
      "submit charges more than documented",
      "job-completes",
      "submitJob",
      inSuccess("submitJob", (body) => ({ ...body, costMicroCents: number(body.costMicroCents) + 1 })),
    ],
    [
      "submit tells the cost as a string",
      "answer-as-declared",
      "submitJob",
      inSuccess("submitJob", (body) => ({ ...body, costMicroCents: String(body.costMicroCents) })),
    ],
    [
      "submit gives no job id",
      "answer-as-declared",
      "submitJob",
      inSuccess("submitJob", (body) => without(body, "jobId")),
    ],
    [
      "submit says queued for pending",
      "answer-as-declared",
      "submitJob",
      inSuccess("submitJob", (body) => ({ ...body, status: "queued" })),
    ],
    [
      "submit answers 201",
      "answer-as-declared",
      "submitJob",
      {
        answer: (reply, { operation }) =>
          operation === "submitJob" && isSuccess(reply) ? { ...reply, status: 201 } : reply,
      },
    ],
    [
      "a job should be done before it was submitted",
      "job-completes",
      "submitJob",
      inSuccess("submitJob", (body) => ({
        ...body,
        estimatedCompletionTime: later(body.estimatedCompletionTime, -hour),
      })),
    ],
    [
      "the completion time is Unix seconds",
      "answer-as-declared",
      "submitJob",
      inSuccess("submitJob", (body) => ({ ...body, estimatedCompletionTime: 1_771_426_800 })),
    ],
    [
      "submit takes any model for the first one",
      "wrong-call-refused",
      "submitJob",
      inCalls("submitJob", ({ body }) =>
        String(body.model).includes("no-such") ? { body: { ...first?.example } } : {},
      ),
    ],
    [
      "submit ignores unknown parameters",
      "wrong-input-refused",
      "submitJob",
      inInput((input) => Object.fromEntries(Object.entries(input).filter(([name]) => declared.has(name)))),
    ],
    [
      "submit takes the default for a wrong value",
      "wrong-input-refused",
      "submitJob",
      inInput((input) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== "no-such-value"))),
    ],
    [
      "submit turns numbers into strings",
      "wrong-input-refused",
      "submitJob",
      inInput((input) =>
        Object.fromEntries(
          Object.entries(input).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
        ),
      ),
    ],
    [
      "submit fills in a missing prompt",
      "wrong-input-refused",
      "submitJob",
      inInput((input) => ({ prompt: "A dog", ...input })),
    ],
    [
      "submit cuts a text that is too long",
      "wrong-input-refused",
      "submitJob",
      inInput(({ prompt, ...input }) => ({
        ...input,
        ...(prompt === undefined ? {} : { prompt: isString(prompt) ? prompt.slice(0, 100) : prompt }),
      })),
    ],
    [
      "submit ignores unknown members",
      "wrong-call-refused",
      "submitJob",
      inCalls("submitJob", ({ body }) => ({ body: without(body, "no_such_member") })),
    ],
    [
      "submit takes the first model when none is named",
      "wrong-call-refused",
      "submitJob",
      inCalls("submitJob", ({ body }) => (body.model === undefined ? { body: { ...first?.example } } : {})),
    ],
    [
      "submit fills in a missing input",
      "wrong-call-refused",
      "submitJob",
      inCalls("submitJob", ({ body }) => (body.input === undefined ? { body: { ...body, ...first?.example } } : {})),
    ],
    [
      "submit ignores the version",
      "wrong-call-refused",
      "submitJob",
      inCalls("submitJob", ({ body }) => ({ body: without(body, "version") })),
    ],
    [
      "submit accepts any webhook address",
      "wrong-call-refused",
      "submitJob",
      inCalls("submitJob", ({ body }) =>
        String(body.webhookUrl).startsWith("ftp:") ? { body: without(body, "webhookUrl") } : {},
      ),
    ],
    [
      "submit refuses uploaded files",
      "upload-used",
      "submitJob",
      {
        answer: (reply, { operation, body }) =>
          operation === "submitJob" && stringify(body).includes("contract.png")
            ? {
                ...reply,
                status: 400,
                body: { success: false, error: { code: "INVALID_INPUT", message: "No." }, requestId: "req_1" },
              }
            : reply,
      },
    ],

    // Estimate
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
      "answer-as-declared",
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
    ["estimate knows every model", "wrong-call-refused", "estimateJob", accepting("estimateJob", "MODEL_NOT_FOUND")],
    [
      "estimate does not find what is not a slug",
      "wrong-call-refused",
      "estimateJob",
      inRefusal("INVALID_MODEL_SLUG", (reply) => ({
        status: 404,
        ...withError(reply, (error) => ({ ...error, code: "MODEL_NOT_FOUND" })),
      })),
    ],

    // Jobs
    ["an unknown job is found", "unknown-id-refused", "getJob", accepting("getJob", "JOB_NOT_FOUND")],
    [
      "an unknown job is refused with another code",
      "error-code",
      "getJob",
      inRefusal("JOB_NOT_FOUND", (reply) => withError(reply, (error) => ({ ...error, code: "NOT_FOUND" }))),
    ],
    [
      "a job has no outputs member",
      "answer-as-declared",
      "getJob",
      inSuccess("getJob", (body) => without(body, "outputs")),
    ],
    [
      "progress is a string",
      "answer-as-declared",
      "getJob",
      inSuccess("getJob", (body) => ({ ...body, progress: String(body.progress) })),
    ],
    [
      "a completed job stays at half",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({ ...job, progress: 50 })),
    ],
    [
      "a job never ends",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({
        ...job,
        status: "processing",
        progress: 50,
        output: null,
        outputs: null,
        completedAt: null,
      })),
    ],
    [
      "a state that does not exist",
      "answer-as-declared",
      "getJob",
      inEnded("completed", (job) => ({ ...job, status: "succeeded" })),
    ],
    [
      "a completed job has no files",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({ ...job, output: null, outputs: [] })),
    ],
    [
      "output is not the first of outputs",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({ ...job, output: "https://example.com/other.mp4" })),
    ],
    [
      "a file is not there",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({
        ...job,
        ...JSON.parse(stringify({ output: job.output, outputs: job.outputs }).replaceAll("output_0", "output_9")),
      })),
    ],
    [
      "a completed job does not say when",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({ ...job, completedAt: null })),
    ],
    [
      "a job was completed before it was created",
      "job-completes",
      "getJob",
      inEnded("completed", (job) => ({ ...job, completedAt: later(job.createdAt, -hour) })),
    ],
    [
      "times are not ISO 8601",
      "answer-as-declared",
      "getJob",
      inSuccess("getJob", (body) => ({ ...body, createdAt: "yesterday" })),
    ],
    ["a failed job does not say why", "job-fails", "getJob", inEnded("failed", (job) => ({ ...job, error: null }))],
    [
      "the job is another one",
      "job-completes",
      "getJob",
      inSuccess("getJob", (body) => ({ ...body, jobId: "job_other" })),
    ],
    ["anybody may read a job", "job-of-another-refused", "getJob", accepting("getJob", "UNAUTHORIZED_ACCESS")],
    ["anybody may cancel a job", "job-of-another-refused", "cancelJob", accepting("cancelJob", "UNAUTHORIZED_ACCESS")],

    // Cancel
    [
      "a cancelled job is not refunded",
      "job-cancelled",
      "cancelJob",
      inSuccess("cancelJob", (body) => ({ ...body, refundedMicroCents: 0 })),
    ],
    [
      "the refund is missing",
      "answer-as-declared",
      "cancelJob",
      inSuccess("cancelJob", (body) => without(body, "refundedMicroCents")),
    ],
    [
      "a completed job can be cancelled",
      "job-completes",
      "cancelJob",
      accepting("cancelJob", "JOB_CANNOT_BE_CANCELLED"),
    ],
    [
      "a cancelled job goes on",
      "job-cancelled",
      "getJob",
      inEnded("cancelled", (job) => ({ ...job, status: "pending", progress: 0, completedAt: null })),
    ],
    [
      "a pending job cannot be cancelled",
      "job-cancelled",
      "cancelJob",
      {
        ask: (call) =>
          call.operation === "cancelJob"
            ? { ...call, headers: { ...call.headers, prefer: "mock=job_cannot_be_cancelled" } }
            : call,
      },
    ],
    ["an unknown job can be cancelled", "unknown-id-refused", "cancelJob", accepting("cancelJob", "JOB_NOT_FOUND")],

    // List
    [
      "a page loses a row",
      "list-in-pages",
      "listJobs",
      inSuccess("listJobs", (body, { query }) =>
        query.cursor === undefined ? body : { ...body, jobs: jobsIn(body).slice(1) },
      ),
    ],
    [
      "a page repeats a row of the one before",
      "list-in-pages",
      "listJobs",
      inSuccess("listJobs", (body, { query }) =>
        query.cursor === undefined
          ? body
          : { ...body, jobs: jobsIn(body).map((job, index, all) => (index === 0 ? (all[1] ?? job) : job)) },
      ),
    ],
    [
      "the cursor is ignored",
      "list-in-pages",
      "listJobs",
      inCalls("listJobs", ({ query: { cursor: _, ...query } }) => ({ query })),
    ],
    [
      "the limit is ignored",
      "list-in-pages",
      "listJobs",
      inCalls("listJobs", ({ query: { limit: _, ...query } }) => ({ query })),
    ],
    [
      "the default limit is another one",
      "list-in-pages",
      "listJobs",
      inCalls("listJobs", ({ query }) => ({ query: { limit: "100", ...query } })),
    ],
    [
      "another page follows, and has no cursor",
      "list-in-pages",
      "listJobs",
      inSuccess("listJobs", (body) => ({ ...body, nextCursor: null })),
    ],
    [
      "another page always follows",
      "list-in-pages",
      "listJobs",
      inSuccess("listJobs", (body) => ({ ...body, hasMore: true, nextCursor: body.nextCursor ?? "more" })),
    ],
    [
      "no page ever follows",
      "list-in-pages",
      "listJobs",
      inSuccess("listJobs", (body) => ({ ...body, hasMore: false, nextCursor: null })),
    ],
    [
      "jobs are listed oldest first",
      "list-in-pages",
      "listJobs",
      inSuccess("listJobs", (body) => ({
        ...body,
        jobs: jobsIn(body).map((job, index) => ({ ...job, createdAt: later(job.createdAt, index * 1000) })),
      })),
    ],
    [
      "the filter by state is ignored",
      "list-filtered",
      "listJobs",
      inCalls("listJobs", ({ query: { status, ...query } }) => ({
        query: status === "queued" ? { ...query, status } : query,
      })),
    ],
    [
      "the filter by model is ignored",
      "list-filtered",
      "listJobs",
      inCalls("listJobs", ({ query: { modelId: _, ...query } }) => ({ query })),
    ],
    [
      "the filter by model finds nothing",
      "list-filtered",
      "listJobs",
      inSuccess("listJobs", (body, { query }) =>
        query.modelId === undefined ? body : { jobs: [], nextCursor: null, hasMore: false },
      ),
    ],
    [
      "a limit of 0 is accepted",
      "wrong-call-refused",
      "listJobs",
      inCalls("listJobs", ({ query }) => (query.limit === "0" ? { query: {} } : {})),
    ],
    [
      "a limit beyond the largest is accepted",
      "wrong-call-refused",
      "listJobs",
      inCalls("listJobs", ({ query }) => (Number(query.limit) > 100 ? { query: {} } : {})),
    ],
    [
      "an unknown state is accepted",
      "wrong-call-refused",
      "listJobs",
      inCalls("listJobs", ({ query }) => (query.status === "queued" ? { query: {} } : {})),
    ],
    [
      "the list is behind the job",
      "job-completes",
      "listJobs",
      inSuccess("listJobs", (body) => ({
        ...body,
        jobs: jobsIn(body).map((job) =>
          job.status === "completed" ? { ...job, status: "processing", progress: 50 } : job,
        ),
      })),
    ],
    [
      "the list names models by id",
      "list-filtered",
      "listJobs",
      inSuccess("listJobs", (body) => ({
        ...body,
        jobs: jobsIn(body).map((job) => (job.model === slug ? job : { ...job, model: "model_abc123" })),
      })),
    ],

    // Models
    ["an unknown model has details", "unknown-id-refused", "getModel", accepting("getModel", "MODEL_NOT_FOUND")],
    [
      "the current version does not exist",
      "model-details",
      "getModel",
      inSuccess("getModel", (body) => ({ ...body, currentVersion: "v9" })),
    ],
    [
      "a model tells other inputs than it takes",
      "model-details",
      "getModel",
      inSuccess("getModel", (body) => ({
        ...body,
        versions: JSON.parse(stringify(body.versions).replace('"properties":{', '"properties":{"mood":{},')),
      })),
    ],
    [
      "a model has no versions",
      "answer-as-declared",
      "getModel",
      inSuccess("getModel", (body) => without(body, "versions")),
    ],

    // Uploads
    [
      "any media type can be uploaded",
      "wrong-call-refused",
      "presignUpload",
      accepting("presignUpload", "INVALID_CONTENT_TYPE"),
    ],
    [
      "the largest file is another size",
      "upload-kept",
      "presignUpload",
      inData("presignUpload", (data) => ({ ...data, maxSize: 1 })),
    ],
    [
      "the file is not under its address",
      "upload-kept",
      "presignUpload",
      inData("presignUpload", (data) => ({
        ...data,
        fileUrl: String(data.fileUrl).replace("/__mock/", "/__nothing/"),
      })),
    ],
    [
      "the address of the file is no URL",
      "answer-as-declared",
      "presignUpload",
      inData("presignUpload", (data) => ({ ...data, fileUrl: "contract.png" })),
    ],
    [
      "a file is deleted too early",
      "upload-kept",
      "getUpload",
      inData("getUpload", (data) => ({ ...data, expiresAt: later(data.createdAt, hour / 2) })),
    ],
    [
      "an upload comes without its envelope",
      "answer-as-declared",
      "getUpload",
      inSuccess("getUpload", (body) => objectOf(body.data)),
    ],
    [
      "a fresh file has expired",
      "upload-kept",
      "getUpload",
      inData("getUpload", (data) => ({ ...data, status: "expired" })),
    ],
    [
      "an upload forgets its name",
      "upload-kept",
      "getUpload",
      inData("getUpload", (data) => ({ ...data, filename: "file" })),
    ],
    ["an unknown upload is found", "unknown-id-refused", "getUpload", accepting("getUpload", "NOT_FOUND")],

    // Keys and errors
    [
      "a documented header for the key is not read",
      "key-taken",
      "getModel",
      inCalls("getModel", ({ headers: { "x-api-key": _, ...headers } }) => ({ headers })),
    ],
    ["the list needs no key", "key-required", "listJobs", accepting("listJobs", "UNAUTHORIZED")],
    [
      "submit needs no key",
      "key-required",
      "submitJob",
      inCalls("submitJob", ({ headers }) => ({ headers: { authorization: "Bearer pb_anyone", ...headers } })),
    ],
    [
      "a missing key is forbidden instead of unauthorized",
      "error-code",
      "listJobs",
      inRefusal("UNAUTHORIZED", () => ({ status: 403 })),
    ],
    [
      "errors have no request id",
      "answer-as-declared",
      "getJob",
      inRefusal("JOB_NOT_FOUND", ({ body }) => ({ body: without(objectOf(body), "requestId") })),
    ],
    [
      "errors are a text",
      "answer-as-declared",
      "getJob",
      inRefusal("JOB_NOT_FOUND", (reply) => withError(reply, () => "not found")),
    ],
    [
      "errors claim success",
      "answer-as-declared",
      "getJob",
      inRefusal("JOB_NOT_FOUND", ({ body }) => ({ body: { ...objectOf(body), success: true } })),
    ],
    [
      "a wrong input is a 422",
      "answer-as-declared",
      "estimateJob",
      inRefusal("INVALID_INPUT", () => ({ status: 422 })),
    ],
    [
      "an empty balance is a 400",
      "error-code",
      "submitJob",
      inRefusal("INSUFFICIENT_BALANCE", () => ({ status: 400 })),
    ],
    [
      "an error has a code that nobody knows",
      "answer-as-declared",
      "presignUpload",
      inRefusal("INVALID_CONTENT_TYPE", (reply) => withError(reply, (error) => ({ ...error, code: "BAD_TYPE" }))),
    ],
    [
      "too many jobs without Retry-After",
      "error-as-declared",
      "submitJob",
      inRefusal("CONCURRENT_JOBS_EXCEEDED", ({ headers: { "retry-after": _, ...headers } }) => ({ headers })),
    ],
    [
      "Retry-After is not a number of seconds",
      "error-as-declared",
      "submitJob",
      inRefusal("CONCURRENT_JOBS_EXCEEDED", ({ headers }) => ({ headers: { ...headers, "retry-after": "soon" } })),
    ],
    [
      "a failure of the server is a page of HTML",
      "json-content-type",
      "getJob",
      inRefusal("INTERNAL_ERROR", () => ({ headers: { "content-type": "text/html" }, raw: "<h1>Error</h1>" })),
    ],
    [
      "answers are plain text",
      "json-content-type",
      "getUpload",
      {
        answer: (reply, { operation }) =>
          operation === "getUpload" ? { ...reply, headers: { ...reply.headers, "content-type": "text/plain" } } : reply,
      },
    ],
    [
      "an answer is not JSON",
      "answer-as-declared",
      "cancelJob",
      { answer: (reply, { operation }) => (operation === "cancelJob" ? { ...reply, raw: "OK" } : reply) },
    ],
    [
      "a call is not answered",
      "answers",
      "getUpload",
      { answer: (reply, { operation }) => (operation === "getUpload" ? { ...reply, raw: null } : reply) },
    ],

    // Webhooks
    [
      "a webhook is not signed",
      "webhook-delivered",
      "jobFinished",
      inHeaders(({ headers: { "x-pixelbyte-signature": _, ...headers } }) => headers),
    ],
    [
      "a webhook is signed with another secret",
      "webhook-delivered",
      "jobFinished",
      inHeaders(async ({ headers, body }) => ({
        ...headers,
        "x-pixelbyte-signature": await signWebhook("other", headers["x-pixelbyte-timestamp"] ?? "", body),
      })),
    ],
    [
      "a webhook is signed without its time",
      "webhook-delivered",
      "jobFinished",
      inHeaders(async ({ headers, body }) => ({
        ...headers,
        "x-pixelbyte-signature": await signWebhook(defaultSettings.webhookSecret, "", body),
      })),
    ],
    [
      "a webhook is changed after it was signed",
      "webhook-delivered",
      "jobFinished",
      { webhook: ({ headers, body }) => ({ headers, body: `${body} ` }) },
    ],
    [
      "the time of a webhook is in milliseconds",
      "webhook-delivered",
      "jobFinished",
      {
        webhook: async ({ headers, body }) => {
          const time = `${headers["x-pixelbyte-timestamp"]}000`;
          return {
            body,
            headers: {
              ...headers,
              "x-pixelbyte-timestamp": time,
              "x-pixelbyte-signature": await signWebhook(defaultSettings.webhookSecret, time, body),
            },
          };
        },
      },
    ],
    ["a webhook is never sent", "webhook-delivered", "jobFinished", { webhook: () => undefined }],
    ["a refused webhook is not sent again", "webhook-delivered", "jobFinished", { receipt: () => 200 }],
    [
      "a webhook is about another job",
      "webhook-delivered",
      "jobFinished",
      inEvent((event) => ({ ...event, jobId: "job_other" })),
    ],
    [
      "a webhook has another request id",
      "webhook-delivered",
      "jobFinished",
      inEvent((event) => ({ ...event, requestId: "req_other" })),
    ],
    [
      "a webhook has a state that does not exist",
      "webhook-delivered",
      "jobFinished",
      inEvent((event) => ({ ...event, status: "done" })),
    ],
    [
      "a webhook does not say when the job ended",
      "webhook-delivered",
      "jobFinished",
      inEvent((event) => without(event, "completedAt")),
    ],
    ["a webhook has no output", "webhook-delivered", "jobFinished", inEvent((event) => without(event, "output"))],
    [
      "a failure is reported without its reason",
      "webhook-delivered",
      "jobFinished",
      inEvent((event) => without(event, "error")),
    ],
  ];
  return table.map(([name, rule, operation, fault]) => ({ name, caught: { rule, operation }, ...fault }));
}
