/**
 * The part of the document that a mutant is about: its operation, what makes the ids that the operation needs, and one
 * model. Tools that know of no models or operations are given this part instead of the whole, so that they spend their
 * requests where the fault is.
 */
import { at, list, objectOf } from "../../document/json.ts";
import { reachableComponents } from "../../document/reachable.ts";
import type { Document, Json, JsonObject } from "../../document/view.ts";

export interface Scope {
  readonly operation: string;
  /** The slug of a model. */
  readonly model: string;
}

/** Where the ids come from that an operation takes or lists. */
const makers: Readonly<Record<string, string>> = {
  getJob: "submitJob",
  cancelJob: "submitJob",
  listJobs: "submitJob",
  getUpload: "presignUpload",
};

const entries = (value: Json | undefined): [string, Json][] => Object.entries(objectOf(value));
const kept = (value: Json | undefined, is: (name: string, member: Json) => boolean): JsonObject =>
  Object.fromEntries(entries(value).filter(([name, member]) => is(name, member)));

/** The union of request bodies with one model in it. */
function withOneModel(union: JsonObject, model: string): JsonObject {
  const mapping = kept(at(union, "discriminator", "mapping"), (slug) => slug === model);
  const refs = new Set(Object.values(mapping));
  return {
    ...union,
    oneOf: list(union.oneOf).filter((one) => refs.has(at(one, "$ref") ?? null)),
    discriminator: { ...objectOf(union.discriminator), mapping },
  };
}

/** The examples of a submit request that are of the model, and those of responses that are of no other one. */
function withOwnExamples(submit: JsonObject, { model }: Scope): JsonObject {
  const body = objectOf(submit.requestBody);
  const json = objectOf(at(body, "content", "application/json"));
  const examples = kept(json.examples, (_, example) => at(example, "value", "model") === model);
  const success = objectOf(at(submit, "responses", "200"));
  const shown = objectOf(at(success, "content", "application/json"));
  const names = new Set(Object.keys(examples));
  const others = new Set(Object.keys(objectOf(json.examples)).filter((name) => !names.has(name)));
  const own = { ...shown, examples: kept(shown.examples, (name) => !others.has(name)) };
  return {
    ...submit,
    requestBody: { ...body, content: { "application/json": { ...json, examples } } },
    responses: { ...objectOf(submit.responses), "200": { ...success, content: { "application/json": own } } },
  };
}

/**
 * The document with nothing in it but what a scope needs.
 *
 * @param withMakers whether what makes ids is in it, for tools that use them in later requests
 */
export function bundleOf({ openapi, operations }: Document, scope: Scope, withMakers: boolean): JsonObject {
  const maker = withMakers ? makers[scope.operation] : undefined;
  const ids = new Set([scope.operation, ...(maker === undefined ? [] : [maker])]);
  const paths: Record<string, JsonObject> = {};
  for (const { id, path, method } of operations.filter((one) => ids.has(one.id))) {
    const item = objectOf(at(openapi, "paths", path));
    const operation = objectOf(item[method]);
    paths[path] = {
      ...(item.parameters === undefined ? {} : { parameters: item.parameters }),
      ...paths[path],
      [method]: id === "submitJob" ? withOwnExamples(operation, scope) : operation,
    };
  }
  const components = objectOf(openapi.components);
  const schemas = objectOf(components.schemas);
  const union = withOneModel(objectOf(schemas.SubmitJobRequest), scope.model);
  const { webhooks: _, ...others } = openapi;
  const whole = { ...others, paths, components: { ...components, schemas: { ...schemas, SubmitJobRequest: union } } };
  const { securitySchemes = {} } = components;
  return { ...whole, components: { ...reachableComponents(whole, paths), securitySchemes } };
}
