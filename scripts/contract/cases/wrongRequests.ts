import { limitOf } from "../plan.ts";
import type { Cases } from "./case.ts";

/** Calls that are wrong whatever the model. */
export const wrongRequests: Cases = ({ document, job }) => {
  const [provider, , capability] = job.body.model.split("/");
  const unknown = `${provider}/no-such-model/${capability}`;
  const risks = job.cost;
  return [
    ...["estimateJob", "submitJob"].flatMap((operation) => [
      {
        title: `${operation} refuses a model that does not exist`,
        code: "MODEL_NOT_FOUND",
        operation,
        request: { body: { ...job.body, model: unknown } },
      },
      {
        title: `${operation} refuses a model that is not a slug`,
        code: "INVALID_MODEL_SLUG",
        operation,
        request: { body: { ...job.body, model: "not a slug" } },
      },
      {
        title: `${operation} refuses a version that does not exist`,
        code: "MODEL_VERSION_NOT_FOUND",
        operation,
        request: { body: { ...job.body, version: "no-such-version" } },
      },
      {
        title: `${operation} refuses a body that is not JSON`,
        code: "INVALID_INPUT",
        operation,
        request: { raw: '{"model":' },
      },
      {
        title: `${operation} refuses an input that is not an object`,
        code: "INVALID_INPUT",
        operation,
        request: { body: { ...job.body, input: "text" } },
      },
      {
        title: `${operation} refuses a member that no request has`,
        code: "INVALID_INPUT",
        operation,
        request: { body: { ...job.body, no_such_member: "1" } },
      },
      ...[job.body.model.toUpperCase(), ` ${job.body.model}`, `${job.body.model} `, `${job.body.model}/`, ""].map(
        (model) => ({
          title: `${operation} refuses the slug ${JSON.stringify(model)}`,
          code: ["INVALID_MODEL_SLUG", "MODEL_NOT_FOUND"],
          operation,
          request: { body: { ...job.body, model } },
        }),
      ),
      {
        title: `${operation} refuses a version that is a number`,
        code: "INVALID_INPUT",
        operation,
        request: { body: { ...job.body, version: 1 } },
      },
      {
        title: `${operation} refuses a body of another media type`,
        code: "INVALID_INPUT",
        operation,
        request: { body: job.body, headers: { "content-type": "text/plain" } },
      },
      {
        title: `${operation} refuses a list of requests`,
        code: "INVALID_INPUT",
        operation,
        request: { body: [job.body] },
      },
      {
        title: `${operation} refuses a request without a model`,
        code: "INVALID_INPUT",
        operation,
        request: { body: { input: job.body.input } },
      },
    ]),
    {
      title: "submitJob refuses a request without an input",
      code: "INVALID_INPUT",
      operation: "submitJob",
      request: { body: { model: job.body.model } },
    },
    ...["ftp://example.com/hook", "http://example.com/hook", "example.com/hook", ""].map((webhookUrl) => ({
      title: `submitJob refuses the webhook address ${JSON.stringify(webhookUrl)}`,
      code: "INVALID_WEBHOOK_URL",
      operation: "submitJob",
      request: { body: { ...job.body, webhookUrl } },
    })),
    {
      title: "presignUpload refuses a media type that is not listed",
      code: "INVALID_CONTENT_TYPE",
      operation: "presignUpload",
      request: { body: { filename: "notes.txt", contentType: "text/plain" } },
    },
    ...["image/svg+xml", "IMAGE/PNG", "image/png ", ""].map((contentType) => ({
      title: `presignUpload refuses the media type ${JSON.stringify(contentType)}`,
      code: "INVALID_CONTENT_TYPE",
      operation: "presignUpload",
      request: { body: { filename: "image.png", contentType } },
    })),
    {
      title: "presignUpload refuses a name that is a number",
      code: "VALIDATION_ERROR",
      operation: "presignUpload",
      request: { body: { filename: 5, contentType: "image/png" } },
    },
    {
      title: "presignUpload refuses a member that no request has",
      code: "VALIDATION_ERROR",
      operation: "presignUpload",
      request: { body: { filename: "a.png", contentType: "image/png", no_such_member: "1" } },
    },
    {
      title: "presignUpload refuses a file without a media type",
      code: ["VALIDATION_ERROR", "INVALID_CONTENT_TYPE"],
      operation: "presignUpload",
      request: { body: { filename: "a.png" } },
    },
    {
      title: "getUpload refuses an id that is no UUID",
      code: ["VALIDATION_ERROR", "NOT_FOUND"],
      operation: "getUpload",
      request: { path: { id: "not-a-uuid" } },
    },
    {
      title: "presignUpload refuses a file without a name",
      code: "VALIDATION_ERROR",
      operation: "presignUpload",
      request: { body: { contentType: "image/png" } },
    },
    ...[
      { title: "a page of no jobs", query: { limit: 0 } },
      { title: "a page larger than the largest", query: { limit: limitOf(document).maximum + 1 } },
      { title: "a limit that is no number", query: { limit: "many" } },
      { title: "a limit below zero", query: { limit: -1 } },
      { title: "a limit with a fraction", query: { limit: 1.5 } },
      { title: "an empty limit", query: { limit: "" } },
      { title: "a cursor that no page has", query: { cursor: "no-such-cursor" } },
      { title: "a state that does not exist", query: { status: "queued" } },
      { title: "a state in upper case", query: { status: "COMPLETED" } },
    ].map(({ title, query }) => ({
      title: `listJobs refuses ${title}`,
      code: "VALIDATION_ERROR",
      operation: "listJobs",
      request: { query },
    })),
  ].map(({ title, code, operation, request }) => ({
    rule: "wrong-request-refused",
    operation,
    title,
    ...(operation === "submitJob" ? { costs: { risks } } : {}),
    run: async (client) => {
      await client.refused(operation, code, request, title.replace(/^\w+ refuses/, "The request has"));
    },
  }));
};
