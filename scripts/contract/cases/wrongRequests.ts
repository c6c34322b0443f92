import type { Document, Json } from "../../document/view.ts";
import type { ApiRequest } from "../client/request.ts";
import { type Job, limitOf, longestName, longestWebhookUrl, webhookUrlOf } from "../plan.ts";
import type { Cases } from "./case.ts";
import { oneBeyond } from "./probes.ts";

/** A request that is wrong whatever the model, and the codes with which it may be rejected. */
interface WrongRequest {
  /** What is wrong in it: "submitJob rejects ..." in a title, "The request has ..." in a finding. */
  readonly what: string;
  readonly code: string | readonly string[];
  readonly operation: string;
  readonly request: ApiRequest;
}

/** A state that no document has. */
export const unknownState = "no-such-state";

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
      what: "a model that does not exist",
      code: "MODEL_NOT_FOUND",
      operation,
      request: { body: { ...body, model: unknown } },
    },
    {
      what: "a model that is not a slug",
      code: "INVALID_MODEL_SLUG",
      operation,
      request: { body: { ...body, model: "not a slug" } },
    },
    {
      what: "a version that does not exist",
      code: "MODEL_VERSION_NOT_FOUND",
      operation,
      request: { body: { ...body, version: "no-such-version" } },
    },
    ...besideSlug(body.model).map((model) => ({
      what: `the slug ${JSON.stringify(model)}`,
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
    what: "a body that is not JSON",
    code: "INVALID_INPUT",
    operation,
    request: { raw: '{"model":' },
  },
  {
    what: "an input that is not an object",
    code: "INVALID_INPUT",
    operation,
    request: { body: { ...body, input: "text" } },
  },
  {
    what: "an unknown member",
    code: "INVALID_INPUT",
    operation,
    request: { body: { ...body, no_such_member: "1" } },
  },
  ...otherTypes.map((type) => ({
    what: `a body that is ${type}`,
    code: "INVALID_INPUT",
    operation,
    request: { body, headers: { "content-type": type } },
  })),
  {
    what: "a body that is a list of requests",
    code: "INVALID_INPUT",
    operation,
    request: { body: [body] },
  },
  {
    what: "a body without a model",
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
      what: `${JSON.stringify(value)} for ${name}`,
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
    what: "a webhook URL that is one character too long",
    code: ["INVALID_WEBHOOK_URL", "INVALID_INPUT"],
    operation: "submitJob",
    request: { body: { ...body, webhookUrl: `${webhookUrlOf(longestWebhookUrl(document))} ` } },
  },
  {
    what: "a body without an input",
    code: "INVALID_INPUT",
    operation: "submitJob",
    request: { body: { model: body.model } },
  },
  ...["ftp://example.com/hook", "http://example.com/hook", "example.com/hook", ""].map((webhookUrl) => ({
    what: `the webhook URL ${JSON.stringify(webhookUrl)}`,
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
    what: "a name that is one character too long",
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { filename: oneBeyond(longestName(document)), contentType: "image/png" } },
  },
  {
    what: "a media type that is not listed",
    code: "INVALID_CONTENT_TYPE",
    operation: "presignUpload",
    request: { body: { filename: "notes.txt", contentType: "text/plain" } },
  },
  ...["image/svg+xml", "IMAGE/PNG", "image/png ", ""].map((contentType) => ({
    what: `the media type ${JSON.stringify(contentType)}`,
    code: "INVALID_CONTENT_TYPE",
    operation: "presignUpload",
    request: { body: { filename: "image.png", contentType } },
  })),
  ...otherTypes.map((type) => ({
    what: `a body that is ${type}`,
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { filename: "a.png", contentType: "image/png" }, headers: { "content-type": type } },
  })),
  {
    what: "an unknown member",
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { filename: "a.png", contentType: "image/png", no_such_member: "1" } },
  },
  {
    what: "a file without a media type",
    code: ["VALIDATION_ERROR", "INVALID_CONTENT_TYPE"],
    operation: "presignUpload",
    request: { body: { filename: "a.png" } },
  },
  {
    what: "an id that is not a UUID",
    code: ["VALIDATION_ERROR", "NOT_FOUND"],
    operation: "getUpload",
    request: { path: { id: "not-a-uuid" } },
  },
  {
    what: "a file without a name",
    code: "VALIDATION_ERROR",
    operation: "presignUpload",
    request: { body: { contentType: "image/png" } },
  },
];

const wrongLists = (document: Document): WrongRequest[] =>
  [
    { what: "a limit of 0", query: { limit: 0 } },
    { what: "a limit above the maximum", query: { limit: limitOf(document).maximum + 1 } },
    { what: "a limit that is not a number", query: { limit: "many" } },
    { what: "a limit below zero", query: { limit: -1 } },
    { what: "a limit with a fraction", query: { limit: 1.5 } },
    { what: "an empty limit", query: { limit: "" } },
    { what: "an invalid cursor", query: { cursor: "no-such-cursor" } },
    { what: "a state that does not exist", query: { status: unknownState } },
    { what: "a state in upper case", query: { status: "COMPLETED" } },
  ].map(({ what, query }) => ({
    what,
    code: "VALIDATION_ERROR",
    operation: "listJobs",
    request: { query },
  }));

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
  ].map(({ what, code, operation, request }) => ({
    rule: "wrong-request-refused",
    operation,
    title: `${operation} rejects ${what}`,
    causes: typeof code === "string" ? [code] : [],
    ...(operation === "submitJob" ? { costs: { risks: job.cost } } : {}),
    run: async (client) => {
      await client.refused(operation, code, request, `The request has ${what}`);
    },
  }));
