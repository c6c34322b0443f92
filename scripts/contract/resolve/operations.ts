/** Assumptions about operations, errors and uploads. */

import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { at, isObject, type Json, list } from "../../document/json.ts";
import { keysOf, pointerTo } from "../../document/pointer.ts";
import { cancelPending, submit } from "../cases/jobs.ts";
import type { ApiResponse } from "../client/client.ts";
import type { ApiRequest } from "../client/request.ts";
import { examplePath, limitOf } from "../plan.ts";
import {
  type Ask,
  confirmed,
  confirmedInPart,
  isRejection,
  isSuccess,
  noModel,
  type PatchOperation,
  type Probe,
  type Question,
  refuted,
  unclear,
  unknown,
  wrongInput,
} from "./answer.ts";

const wordsAt = ({ plan }: Question, pointer: string): string =>
  String(at(plan.document.openapi, ...keysOf(pointer), "description") ?? "").trimEnd();

/** A sentence more in the description of what is assumed about. */
const describe = (question: Question, sentence: string): PatchOperation => {
  const { pointer } = question.assumption;
  const text = wordsAt(question, pointer);
  return { op: text === "" ? "add" : "replace", path: `${pointer}/description`, value: `${text} ${sentence}`.trim() };
};

/** Jobs to look at. To have any costs nothing on the mock. */
async function jobsOf(
  question: Question,
  query: Record<string, string> = {},
): Promise<{ response: ApiResponse; jobs: Json[] }> {
  const { client, plan } = question;
  const response = await client.send("listJobs", { query: { limit: limitOf(plan.document).maximum, ...query } });
  return { response, jobs: [...list(at(response.body, "jobs"))] };
}

const order: Ask = async (question) => {
  const { client, plan, assumption } = question;
  for (let count = 0; plan.isMock && count < 3; count += 1) {
    await submit(client, plan.job);
    await pause(2);
  }
  const { response, jobs } = await jobsOf(question);
  const times = jobs.map((job) => Date.parse(String(at(job, "createdAt"))));
  const steps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const [isFalling, isRising] = [steps.some((step) => step < 0), steps.some((step) => step > 0)];
  if (!isFalling && !isRising) return unknown("The account has too few jobs to show an order.");
  if (isFalling && !isRising)
    return confirmed(assumption, "The newest job comes first.", [describe(question, "The newest comes first.")]);
  return isFalling
    ? refuted(assumption, response, "Jobs are listed in no order of time.", [
        describe(question, "In no order of time."),
      ])
    : refuted(assumption, response, "The oldest job comes first.", [describe(question, "The oldest comes first.")]);
};

/** Free requests that succeed, by operation. */
const freeSuccesses = ({ plan }: Question): readonly (readonly [string, ApiRequest])[] => [
  ["listJobs", {}],
  ["estimateJob", { body: { model: plan.job.body.model } }],
  ["presignUpload", { body: { filename: "a.png", contentType: "image/png" } }],
];

const successStatus: Ask = async (question) => {
  const seen: string[] = [];
  for (const [id, request] of freeSuccesses(question)) {
    const response = await question.client.send(id, request);
    if (!isSuccess(response)) return unclear(response);
    const operation = question.plan.document.operations.find((one) => one.id === id);
    const from = pointerTo("paths", operation?.path ?? "", operation?.method ?? "", "responses", "200");
    if (response.status !== 200) {
      const path = from.replace(/200$/, String(response.status));
      return refuted(question.assumption, response, `${id} succeeds with ${response.status}.`, [
        { op: "move", from, path },
      ]);
    }
    seen.push(id);
  }
  return confirmedInPart(`${seen.join(", ")} succeed with 200; submitJob was not called, because it charges.`);
};

const keyHeader: Ask = async (question) => {
  const { client, plan, assumption } = question;
  const operation = plan.document.operations.find(({ id }) => id === "getModel");
  if (operation === undefined) return unknown("There is no operation getModel.");
  const path = examplePath(plan.document, operation);
  const security = pointerTo("paths", operation.path, operation.method, "security");
  const declared = at(plan.document.openapi, "paths", operation.path, operation.method, "security");
  const remove = (scheme: string): PatchOperation => ({
    op: "remove",
    path: `${security}/${list(declared).findIndex((one) => isObject(one) && scheme in one)}`,
  });
  const other = await client.send("getModel", { keyHeader: "x-api-key", path });
  const bearer = await client.send("getModel", { path });
  // The id of the request is an example, so the model may be missing.
  const [inOther, inBearer] = [other, bearer].map((one) => isSuccess(one) || isRejection(one, ["MODEL_NOT_FOUND"]));
  if (inOther && inBearer) return confirmed(assumption, "getModel takes the key in either header.");
  if (inBearer && other.status === 401)
    return refuted(assumption, other, "getModel does not take the key in x-api-key.", [remove("apiKeyHeader")]);
  if (inOther && bearer.status === 401)
    return refuted(assumption, bearer, "getModel does not take a bearer token.", [remove("bearerAuth")]);
  return unclear(inBearer ? other : bearer);
};

const slugAsId: Ask = async (question) => {
  const { client, plan, assumption } = question;
  const response = await client.send("getModel", { path: { modelId: plan.job.body.model } });
  if (!isSuccess(response) && !isRejection(response, [...noModel, ...wrongInput])) return unclear(response);
  const { pointer } = assumption;
  const value = "The model's opaque id, such as `model_abc123`, or its slug.";
  return isSuccess(response)
    ? refuted(assumption, response, "A slug is accepted too.", [
        { op: "replace", path: `${pointer}/description`, value },
      ])
    : confirmed(assumption, "Only an id finds a model.");
};

/** Slugs that are mentioned, and that no model of the document has. */
const mentioned: Ask = async (question) => {
  const { client, plan, assumption } = question;
  const known = new Set(plan.document.models.map(({ slug }) => slug));
  const slugs = (assumption.text.match(/\b[a-z][\w.-]*(\/[\w.-]*\w)+/g) ?? []).filter((slug) => !known.has(slug));
  for (const slug of slugs) {
    const response = await client.send("estimateJob", { body: { model: slug } });
    if (isSuccess(response))
      return refuted(assumption, response, `The API has ${slug}: npm run new-model -- ${slug}`, []);
    if (!isRejection(response, noModel)) return unclear(response);
  }
  return confirmed(assumption, `The API does not have ${slugs.join(", ")}.`);
};

/** Statuses that say nothing of a request: they are about the account, or how much it sends. */
const aboutAccount: ReadonlySet<number> = new Set([401, 402, 403, 429]);

/** Errors whose status or occasion is read from their names, and a free request that causes each. */
const causes: readonly (readonly [code: string, operation: string, request: () => ApiRequest])[] = [
  ["VALIDATION_ERROR", "listJobs", () => ({ query: { limit: 0 } })],
  ["INVALID_CONTENT_TYPE", "presignUpload", () => ({ body: { filename: "a.txt", contentType: "text/plain" } })],
  ["NOT_FOUND", "getUpload", () => ({ path: { id: randomUUID() } })],
  ["INVALID_MODEL_SLUG", "estimateJob", () => ({ body: { model: "not a slug" } })],
];

const errorCodes: Ask = async ({ client, plan }) => {
  const facts = (...keys: string[]): string =>
    pointerTo("components", "schemas", "ErrorCode", "x-error-codes", ...keys);
  for (const [code, operation, request] of causes) {
    const response = await client.send(operation, request());
    const got = at(response.body, "error", "code");
    const status = plan.document.errorCodes.get(code)?.status;
    if (isSuccess(response)) return unknown(`${operation} accepts what ${code} is for.`);
    if (got === code && response.status === status) continue;
    if (got !== code && (response.status >= 500 || aboutAccount.has(response.status))) return unclear(response);
    const said = `${operation} returned ${response.status} ${JSON.stringify(got ?? null)}, not ${status} ${code}.`;
    const changes: PatchOperation[] =
      got === code ? [{ op: "replace", path: facts(code, "status"), value: response.status }] : [];
    return { outcome: "refuted", said, seen: response, patch: changes };
  }
  return confirmedInPart(
    `${causes.map(([code]) => code).join(", ")} were returned as documented. The others need an account in a special state.`,
  );
};

const progress: Ask = async (question) => {
  const { client, plan, assumption } = question;
  if (plan.isMock) await cancelPending(client, plan);
  const [cancelled, failed] = [
    await jobsOf(question, { status: "cancelled" }),
    await jobsOf(question, { status: "failed" }),
  ];
  const stays = [0, 50];
  for (const { response, jobs } of [cancelled, failed]) {
    const other = jobs.find((job) => !stays.includes(Number(at(job, "progress"))));
    if (other === undefined) continue;
    const said = `A job that is ${at(other, "status")} has the progress ${at(other, "progress")}.`;
    return refuted(assumption, response, said, [describe(question, `${said.slice(0, -1)}.`)]);
  }
  const count = cancelled.jobs.length + failed.jobs.length;
  return count === 0
    ? unknown("The account has no cancelled or failed job.")
    : confirmed(assumption, `${count} jobs that were cancelled or failed have kept their progress.`);
};

const numbersForTexts: Ask = async (question) => {
  const { client, plan, assumption } = question;
  const found = plan.document.models.flatMap(({ slug, price }) =>
    price.factors
      .filter(
        ({ multipliers, derivedFrom }) =>
          derivedFrom === undefined && Object.keys(multipliers).every((option) => /^\d+$/.test(option)),
      )
      .map(({ parameter, multipliers }) => ({ slug, parameter, option: Object.keys(multipliers)[0] ?? "" })),
  )[0];
  if (found === undefined) return unknown("No model has an input whose values are digits.");
  const { slug: model, parameter, option } = found;
  const least = await client.send("estimateJob", { body: { model, input: {} } });
  if (isRejection(least, wrongInput)) {
    const required: PatchOperation = describe(question, "Required parameters have to be there.");
    return refuted(assumption, least, "An estimate needs the required parameters.", [required]);
  }
  if (!isSuccess(least)) return unclear(least);
  const response = await client.send("estimateJob", { body: { model, input: { [parameter]: Number(option) } } });
  if (!isSuccess(response) && !isRejection(response, wrongInput)) return unclear(response);
  return isSuccess(response)
    ? refuted(assumption, response, `${parameter} may be a number.`, [
        describe(question, "Digits may be sent as a number."),
      ])
    : confirmed(assumption, `${parameter} has to be a string, and parameters may be left out.`);
};

const discounted: Ask = async ({ client, plan, assumption }) => {
  const response = await client.succeed("estimateJob", { body: { model: plan.job.body.model } });
  if (at(response.body, "hasDiscount") === true) return unknown("The account has a discount.");
  const value = at(response.body, "discounted");
  const options = list(
    at(plan.document.openapi, "components", "schemas", "CostEstimate", "properties", "discounted", "oneOf"),
  );
  const none = options.findIndex((one) => at(one, "type") === "null");
  if (value === undefined) {
    const { pointer } = assumption;
    return confirmed(assumption, "Without a discount it is absent.", [
      { op: "remove", path: `${pointer}/oneOf/${none}` },
    ]);
  }
  const path = pointerTo("components", "schemas", "CostEstimate", "required", "-");
  return confirmed(assumption, "Without a discount it is null.", [{ op: "add", path, value: "discounted" }]);
};

export const operationProbes: Readonly<Record<string, Probe>> = {
  [pointerTo("paths", "/v1/jobs", "get")]: { requests: 1, ask: order },
  [pointerTo("paths", "/v1/jobs/submit", "post", "responses", "200")]: { requests: 3, ask: successStatus },
  [pointerTo("components", "securitySchemes", "apiKeyHeader")]: { requests: 2, ask: keyHeader },
  [pointerTo("components", "parameters", "ModelId")]: { requests: 1, ask: slugAsId },
  // One for each slug that the text mentions.
  [pointerTo("components", "schemas", "Slug")]: { requests: 3, ask: mentioned },
  [pointerTo("components", "schemas", "ErrorCode")]: { requests: causes.length, ask: errorCodes },
  // The cancelled jobs, and those that failed.
  [pointerTo("components", "schemas", "Progress")]: { requests: 2, ask: progress },
  [pointerTo("components", "schemas", "EstimateJobRequest", "properties", "input")]: {
    requests: 2,
    ask: numbersForTexts,
  },
  [pointerTo("components", "schemas", "CostEstimate", "properties", "discounted")]: { requests: 1, ask: discounted },
};
