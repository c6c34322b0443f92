/**
 * How the clients read responses: leniently, since the API may grow. What a member holds may change, and members may be
 * missing, but a response of a paid job is never lost to it. The generated types say so, and the helpers use the same
 * shapes to take out what the generated code could not read.
 */
import { at, isObject, type Json, type JsonObject, list, objectOf } from "../json.ts";
import { componentOf, follow } from "../references.ts";
import type { Document, Operation } from "../view.ts";

/**
 * Members without which a response is none, by component. Its other members may be missing, whatever the document
 * requires. Components that are not listed keep what the document requires.
 */
const essential: Readonly<Record<string, readonly string[]>> = {
  SubmittedJob: ["jobId"],
  JobCancellation: ["jobId"],
  Job: ["jobId", "status"],
  JobSummary: ["jobId", "status"],
  JobOutput: ["url"],
  JobFinishedEvent: ["jobId", "status"],
};

/** What is not held against a response: values that may grow, limits, and addresses that are not quite ones. */
const ignored = ["enum", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern"];

const isNullable = (schema: JsonObject): boolean =>
  list(schema.type).includes("null") || list(schema.oneOf).some((variant) => objectOf(variant).type === "null");

/** The schema of a nullable reference without its null. */
const withoutNull = (schema: JsonObject): JsonObject =>
  objectOf(list(schema.oneOf).find((variant) => objectOf(variant).type !== "null") ?? schema);

/** Opens a schema of one value in place. */
function openValue(schema: JsonObject): void {
  for (const name of ignored) delete schema[name];
  if (typeof schema.const === "string") delete schema.const;
  if (schema.format === "uri") delete schema.format;
}

/** Opens an object in place, and everything below it. References to anything else than an object are resolved. */
function openObject(api: JsonObject, component: string, schema: JsonObject): void {
  const properties = objectOf(schema.properties);
  for (const [name, property] of Object.entries(properties)) properties[name] = opened(api, objectOf(property));
  const kept = essential[component];
  if (kept === undefined) return;
  schema.required = list(schema.required).filter(
    (name) => typeof name === "string" && (kept.includes(name) || isNullable(objectOf(properties[name]))),
  );
}

function opened(api: JsonObject, schema: JsonObject): JsonObject {
  if (typeof schema.$ref === "string") {
    const target = objectOf(follow(api, schema));
    if (target.type === "object") {
      openObject(api, componentOf(schema.$ref), target);
      return schema;
    }
    const { $ref: _, ...beside } = schema;
    return opened(api, { ...structuredClone(target), ...beside });
  }
  openValue(schema);
  if (isObject(schema.items)) schema.items = opened(api, schema.items);
  for (const variant of list(schema.oneOf)) opened(api, objectOf(variant));
  if (isObject(schema.properties)) openObject(api, "", schema);
  return schema;
}

/** The schema of the JSON body of a response or of a request. */
function bodySchema(api: JsonObject, holder: Json | undefined): JsonObject | undefined {
  const schema = at(follow(api, holder), "content", "application/json", "schema");
  return isObject(schema) ? schema : undefined;
}

/** The schema of what an operation returns on success. */
const successOf = (api: JsonObject, { path, method }: Operation): JsonObject =>
  bodySchema(api, at(api, "paths", path, method, "responses", "200")) ?? {};

/** The schema of the event that webhooks carry. */
const eventOf = (api: JsonObject): JsonObject =>
  bodySchema(api, at(api, "webhooks", "jobFinished", "post", "requestBody")) ?? {};

/** Opens the responses of a copy of the document, in place, so that generated types say what may be missing. */
export function openResponses(api: JsonObject, operations: readonly Operation[]): JsonObject {
  for (const operation of operations) opened(api, successOf(api, operation));
  opened(api, eventOf(api));
  return api;
}

/** What a value has to be for the generated code to read it. Dates are texts. */
export type Shape =
  | { readonly type: "string" | "date-time" | "uuid" | "integer" | "number" | "boolean"; readonly nullable: boolean }
  | { readonly type: "array"; readonly nullable: boolean; readonly items: Shape }
  | {
      readonly type: "object";
      readonly nullable: boolean;
      readonly required: readonly string[];
      readonly members: Readonly<Record<string, Shape>>;
    };

const formats = ["date-time", "uuid"] as const;
const scalars = ["string", "integer", "number", "boolean"] as const;

function shapeOf(api: JsonObject, reference: JsonObject): Shape {
  const nullable = isNullable(reference);
  const schema = objectOf(follow(api, withoutNull(reference)));
  const type = [schema.type].flat().find((name) => name !== "null");
  if (type === "array") return { type, nullable, items: shapeOf(api, objectOf(schema.items)) };
  const scalar = formats.find((format) => format === schema.format) ?? scalars.find((name) => name === type);
  if (scalar !== undefined) return { type: scalar, nullable };
  const shapes = Object.entries(objectOf(schema.properties)).map(([name, property]) => {
    return [name, shapeOf(api, objectOf(property))] as const;
  });
  const required = list(schema.required).filter((name) => typeof name === "string");
  return { type: "object", nullable, required, members: Object.fromEntries(shapes) };
}

/** An operation as the helpers know it: what they let through, and what they read. */
export interface OperationFacts {
  readonly method: string;
  /** What the path of a request has to match as a whole, as a regular expression that every language reads. */
  readonly path: string;
  readonly response: Shape;
}

/** A part of a path that is an id: no dots alone, and nothing that has to be encoded. */
const segment = "[A-Za-z0-9_~.-]*[A-Za-z0-9_~-][A-Za-z0-9_~.-]*";

const patternOf = (path: string): string => path.replace(/\{\w+\}/g, segment);

/** What the helpers know of operations and events, with the responses opened. */
export function responseFacts({ openapi, operations }: Document): { operations: OperationFacts[]; event: Shape } {
  const api = openResponses(structuredClone(openapi), operations);
  return {
    operations: operations.map((operation) => ({
      method: operation.method.toUpperCase(),
      path: patternOf(operation.path),
      response: shapeOf(api, successOf(api, operation)),
    })),
    event: shapeOf(api, eventOf(api)),
  };
}
