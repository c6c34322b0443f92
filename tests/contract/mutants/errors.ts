/** Servers that check keys and report errors wrongly. */
import { objectOf } from "../../../scripts/document/json.ts";
import { accepting, inCalls, inError, type Row, withError, without } from "./faults.ts";

export const errors: readonly Row[] = [
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
    inError("UNAUTHORIZED", () => ({ status: 403 })),
  ],
  [
    "errors have no request id",
    "response-as-declared",
    "getJob",
    inError("JOB_NOT_FOUND", ({ body }) => ({ body: without(objectOf(body), "requestId") })),
  ],
  [
    "errors are a text",
    "response-as-declared",
    "getJob",
    inError("JOB_NOT_FOUND", (reply) => withError(reply, () => "not found")),
  ],
  [
    "errors claim success",
    "response-as-declared",
    "getJob",
    inError("JOB_NOT_FOUND", ({ body }) => ({ body: { ...objectOf(body), success: true } })),
  ],
  ["a wrong input is a 422", "response-as-declared", "estimateJob", inError("INVALID_INPUT", () => ({ status: 422 }))],
  ["an empty balance is a 400", "error-code", "submitJob", inError("INSUFFICIENT_BALANCE", () => ({ status: 400 }))],
  [
    "Retry-After is not a number of seconds",
    "error-as-declared",
    "submitJob",
    inError("CONCURRENT_JOBS_EXCEEDED", ({ headers }) => ({ headers: { ...headers, "retry-after": "soon" } })),
  ],
  [
    "a failure of the server is a page of HTML",
    "json-content-type",
    "getJob",
    inError("INTERNAL_ERROR", () => ({ headers: { "content-type": "text/html" }, raw: "<h1>Error</h1>" })),
  ],
  [
    "responses are plain text",
    "json-content-type",
    "getUpload",
    {
      changeResponse: (reply, { operation }) =>
        operation === "getUpload" ? { ...reply, headers: { ...reply.headers, "content-type": "text/plain" } } : reply,
    },
  ],
  [
    "a response is not JSON",
    "response-as-declared",
    "cancelJob",
    { changeResponse: (reply, { operation }) => (operation === "cancelJob" ? { ...reply, raw: "OK" } : reply) },
  ],
  [
    "a request gets no response",
    "responds",
    "getUpload",
    { changeResponse: (reply, { operation }) => (operation === "getUpload" ? { ...reply, raw: null } : reply) },
  ],
];
