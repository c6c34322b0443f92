/** Servers that submit jobs wrongly. */
import { someModel } from "../../support/someModel.ts";
import { document } from "../document.ts";
import {
  hour,
  inCalls,
  inInput,
  inSuccess,
  isString,
  isSuccess,
  later,
  number,
  type Row,
  stringify,
  without,
} from "./faults.ts";

const declared = new Set(document.models.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

export const submit: readonly Row[] = [
  [
    "submit charges more than documented",
    "job-completes",
    "submitJob",
    inSuccess("submitJob", (body) => ({ ...body, costMicroCents: number(body.costMicroCents) + 1 })),
  ],
  [
    "submit returns the cost as a string",
    "response-as-declared",
    "submitJob",
    inSuccess("submitJob", (body) => ({ ...body, costMicroCents: String(body.costMicroCents) })),
  ],
  [
    "submit gives no job id",
    "response-as-declared",
    "submitJob",
    inSuccess("submitJob", (body) => without(body, "jobId")),
  ],
  [
    "submit responds 201",
    "response-as-declared",
    "submitJob",
    {
      changeResponse: (reply, { operation }) =>
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
    "response-as-declared",
    "submitJob",
    inSuccess("submitJob", (body) => ({ ...body, estimatedCompletionTime: 1_771_426_800 })),
  ],
  [
    "submit takes any model for the first one",
    "wrong-request-refused",
    "submitJob",
    inCalls("submitJob", ({ body }) =>
      String(body.model).includes("no-such") ? { body: { ...someModel.example } } : {},
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
    "wrong-request-refused",
    "submitJob",
    inCalls("submitJob", ({ body }) => ({ body: without(body, "no_such_member") })),
  ],
  [
    "submit takes the first model when none is named",
    "wrong-request-refused",
    "submitJob",
    inCalls("submitJob", ({ body }) => (body.model === undefined ? { body: { ...someModel.example } } : {})),
  ],
  [
    "submit fills in a missing input",
    "wrong-request-refused",
    "submitJob",
    inCalls("submitJob", ({ body }) => (body.input === undefined ? { body: { ...body, ...someModel.example } } : {})),
  ],
  [
    "submit ignores the version",
    "wrong-request-refused",
    "submitJob",
    inCalls("submitJob", ({ body }) => ({ body: without(body, "version") })),
  ],
  [
    "submit accepts any webhook address",
    "wrong-request-refused",
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
      changeResponse: (reply, { operation, body }) =>
        operation === "submitJob" && stringify(body).includes("contract.png")
          ? {
              ...reply,
              status: 400,
              body: { success: false, error: { code: "INVALID_INPUT", message: "No." }, requestId: "req_1" },
            }
          : reply,
    },
  ],
];
