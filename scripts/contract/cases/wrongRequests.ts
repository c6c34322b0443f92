import type { Document, Json } from "../../document/view.ts";
import type { ApiRequest } from "../client/request.ts";
import { type Job, limitOf, longestName, longestWebhookUrl, webhookUrlOf } from "../plan.ts";
import type { Cases } from "./case.ts";
import { oneBeyond } from "./probes.ts";

/** A request that is wrong whatever the model, and the codes with which it may be rejected. */
interface WrongRequest {
  readonly title: string;
  readonly code: string | readonly string[];
  readonly operation: string;
  readonly request: ApiRequest;
}

/** Ways to write a slug that a lenient server takes for it. */
const besideSlug = (slug: string): string[] => [
  slug.toUpperCase(),
  ` ${slug}`,
  `${slug} `,
  `${slug}/`,
  `/${slug}`,
  slug.replace("/", "//"),
  slug.replaceAll("-", "_"),
  slug.split("/").slice(0, -1).join("/"),
  "",
];

/** Slugs and versions that do not exist. */
function wrongModels(operation: string, { body }: Job): WrongRequest[] {
  const [provider, , capability] = body.model.split("/");
  const unknown = `${provider}/no-such-model/${capability}`;
  return [
    {
      title: `${operation} rejects a model that does not exist`,
      code: "MODEL_NOT_FOUND",
      operation,
      request: { body: { ...body, model: unknown } },
    },
    {
      title: `${operation} rejects a model that is not a slug`,
      code: "INVALID_MODEL_SLUG",
      operation,
      request: { body: { ...body, model: "not a slug" } },
    },
    {
      title: `${operation} rejects a version that does not exist`,
      code: "MODEL_VERSION_NOT_FOUND",
      operation,
      request: { body: { ...body, version: "no-such-version" } },
    },
    ...besideSlug(body.model).map((model) => ({
      title: `${operation} rejects the slug ${JSON.stringify(model)}`,
      code: ["INVALID_MODEL_SLUG", "MODEL_NOT_FOUND"],
      operation,
      request: { body: { ...body, model } },
    })),
  ];
}

/** Media types that no request has. */
const otherTypes = ["text/plain", "application/x-www-form-urlencoded"];

/** Bodies that no request has. */
const wrongBodies = (operation: string, { body }: Job): WrongRequest[] => [
  {
    title: `${operation} rejects a body that is not JSON`,
    code: "INVALID_INPUT",
    operation,
    request: { raw: '{"model":' },
  },
  {
    title: `${operation} rejects an input that is not an object`,
    code: "INVALID_INPUT",
    operation,
    request: { body: { ...body, input: "text" } },
  },
  {
    title: `${operation} rejects an unknown member`,
    code: "INVALID_INPUT",
    operation,
    request: { body: { ...body, no_such_member: "1" } },
  },
  ...otherTypes.map((type) => ({
    title: `${operation} rejects a body that is ${type}`,
    code: "INVALID_INPUT",
    operation,
    request: { body, headers: { "content-type": type } },
  })),
  {
    title: `${operation} rejects a body that is a list of requests`,
    code: "INVALID_INPUT",
    operation,
    request: { body: [body] },
  },
  {
    title: `${operation} rejects a request without a model`,
    code: "INVALID_INPUT",
    operation,
    request: { body: { input: body.input } },
  },
];

/** Members of another type, and null: none of them may be it. Which code fits depends on what the server reads first. */
const retyped = (
  operation: string,
  body: object,
  members: Readonly<Record<string, Json>>,
  codesOf: (name: string) => readonly string[],
): WrongRequest[] =>
  Object.entries(members).flatMap(([name, other]) =>
    [other, null].map((value) => ({
      title: `${operation} rejects ${JSON.stringify(value)} for ${name}`,
      code: codesOf(name),
      operation,
      request: { body: { ...body, [name]: value } },
    })),
  );

const codesOfJobs: Readonly<Record<string, string>> = {
  model: "INVALID_MODEL_SLUG",
  webhookUrl: "INVALID_WEBHOOK_URL",
};
const wrongMembers = (operation: string, { body }: Job): WrongRequest[] =>
  retyped(
    operation,
    body,
    { model: 5, version: 1, input: ["text"], ...(operation === "submitJob" ? { webhookUrl: 5 } : {}) },
    (name) => ["INVALID_INPUT", ...(codesOfJobs[name] === undefined ? [] : [codesOfJobs[name]])],
  );

const wrongSubmits = ({ body }: Job, document: Document): WrongRequest[] => [
  {
    title: "submitJob rejects a webhook URL that is one character too long",
    code: ["INVALID_WEBHOOK_URL", "INVALID_INPUT"],
    operation: "submitJob",
    request: { body: { ...body, webhookUrl: `${webhookUrlOf(longestWebhookUrl(document))} ` } },
  },
  {
    title: "submitJob rejects a request without an input",
    code: "INVALID_INPUT",
    operation: "submitJob",
    request: { body: { model: body.model } },
  },
  ...["ftp://example.com/hook", "http://example.com/hook", "example.com/hook", ""].map((webhookUrl) => ({
    title: `submitJob rejects the webhook URL ${JSON.stringify(webhookUrl)}`,
    code: "INVALID_WEBHOOK_URL",
    operation: "submitJob",
    request: { body: { ...body, webhookUrl } },
  })),
];

const wrongUploads = (document: Document): WrongRequest[] => [
  ...retyped(
    "presignUpload",
    { filename: "a.png", contentType: "image/png" },
    { filename: 5, contentType: 5 },
    (name) => ["VALIDATION_ERROR", ...(name === "contentType" ? ["INVALID_CONTENT_TYPE"] : [])],
  ),
  {
    title: "presignUpload rejects a name that is one character too long",
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { filename: oneBeyond(longestName(document)), contentType: "image/png" } },
  },
  {
    title: "presignUpload rejects a media type that is not listed",
    code: "INVALID_CONTENT_TYPE",
    operation: "presignUpload",
    request: { body: { filename: "notes.txt", contentType: "text/plain" } },
  },
  ...["image/svg+xml", "IMAGE/PNG", "image/png ", ""].map((contentType) => ({
    title: `presignUpload rejects the media type ${JSON.stringify(contentType)}`,
    code: "INVALID_CONTENT_TYPE",
    operation: "presignUpload",
    request: { body: { filename: "image.png", contentType } },
  })),
  ...otherTypes.map((type) => ({
    title: `presignUpload rejects a body that is ${type}`,
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { filename: "a.png", contentType: "image/png" }, headers: { "content-type": type } },
  })),
  {
    title: "presignUpload rejects an unknown member",
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { filename: "a.png", contentType: "image/png", no_such_member: "1" } },
  },
  {
    title: "presignUpload rejects a file without a media type",
    code: ["VALIDATION_ERROR", "INVALID_CONTENT_TYPE"],
    operation: "presignUpload",
    request: { body: { filename: "a.png" } },
  },
  {
    title: "getUpload rejects an id that is not a UUID",
    code: ["VALIDATION_ERROR", "NOT_FOUND"],
    operation: "getUpload",
    request: { path: { id: "not-a-uuid" } },
  },
  {
    title: "presignUpload rejects a file without a name",
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { contentType: "image/png" } },
  },
];

const wrongLists = (document: Document): WrongRequest[] =>
  [
    { title: "a limit of 0", query: { limit: 0 } },
    { title: "a limit above the maximum", query: { limit: limitOf(document).maximum + 1 } },
    { title: "a limit that is not a number", query: { limit: "many" } },
    { title: "a limit below zero", query: { limit: -1 } },
    { title: "a limit with a fraction", query: { limit: 1.5 } },
    { title: "an empty limit", query: { limit: "" } },
    { title: "an invalid cursor", query: { cursor: "no-such-cursor" } },
    { title: "a state that does not exist", query: { status: "queued" } },
    { title: "a state in upper case", query: { status: "COMPLETED" } },
  ].map(({ title, query }) => ({
    title: `listJobs rejects ${title}`,
    code: "VALIDATION_ERROR",
    operation: "listJobs",
    request: { query },
  }));

/** What is wrong with a request, from the title of its case: `submitJob rejects a body that is not JSON`. */
const problemOf = (title: string): string =>
  title.replace(/^\w+ rejects a request without/, "The request lacks").replace(/^\w+ rejects/, "The request has");

/** Requests that are wrong whatever the model. */
export const wrongRequests: Cases = ({ document, job }) =>
  [
    ...["estimateJob", "submitJob"].flatMap((operation) => [
      ...wrongModels(operation, job),
      ...wrongBodies(operation, job),
      ...wrongMembers(operation, job),
    ]),
    ...wrongSubmits(job, document),
    ...wrongUploads(document),
    ...wrongLists(document),
  ].map(({ title, code, operation, request }) => ({
    rule: "wrong-request-refused",
    operation,
    title,
    causes: typeof code === "string" ? [code] : [],
    ...(operation === "submitJob" ? { costs: { risks: job.cost } } : {}),
    run: async (client) => {
      await client.refused(operation, code, request, problemOf(title));
    },
  }));
