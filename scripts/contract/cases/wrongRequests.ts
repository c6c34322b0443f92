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
    {
      title: "submitJob refuses a webhook address that is no https URL",
      code: "INVALID_WEBHOOK_URL",
      operation: "submitJob",
      request: { body: { ...job.body, webhookUrl: "ftp://example.com/hook" } },
    },
    {
      title: "presignUpload refuses a media type that is not listed",
      code: "INVALID_CONTENT_TYPE",
      operation: "presignUpload",
      request: { body: { filename: "notes.txt", contentType: "text/plain" } },
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
      { title: "a state that does not exist", query: { status: "queued" } },
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
