/** A server with one fault that was derived from the document, not written beside the case that catches it. */
import { at, isObject, type Json, type JsonObject, objectOf } from "../../../scripts/document/json.ts";
import { follow } from "../../../scripts/document/references.ts";
import { document } from "../document.ts";
import type { Call, Fault, Reply } from "../mutant.ts";

export const areas = [
  "inputs",
  "prices",
  "defaults",
  "responses",
  "errors",
  "slugs",
  "content types",
  "states",
  "lists",
  "keys and accounts",
  "balances",
  "uploads",
  "models",
  "webhooks",
] as const;
export type Area = (typeof areas)[number];

export interface DerivedMutant {
  readonly name: string;
  readonly area: Area;
  /** The slug of the model that it is about. */
  readonly model?: string;
  readonly operation: string;
  readonly fault: Fault;
  /** Whether it is a fault only if the server ever sends what is changed. */
  readonly ifSent?: boolean;
  /** Why it may get past the kit, if it is known to: a survivor is listed with it. */
  readonly survives?: string;
}

export const openapi: JsonObject = document.openapi;

/** A schema without references, one level deep. */
export function schemaOf(value: Json | undefined): JsonObject {
  const schema = objectOf(value);
  if (schema.$ref === undefined) return schema;
  return { ...schemaOf(follow(openapi, { $ref: schema.$ref })), ...schema };
}

export interface ModelSchema {
  readonly slug: string;
  readonly request: JsonObject;
  /** Schema of each input, by name. */
  readonly inputs: ReadonlyMap<string, JsonObject>;
  readonly required: readonly string[];
  readonly example: JsonObject;
}

/** Every model of the union, read from the bundle itself. */
export const modelSchemas: readonly ModelSchema[] = Object.entries(
  objectOf(at(openapi, "components", "schemas", "SubmitJobRequest", "discriminator", "mapping")),
).map(([slug, ref]) => {
  const request = schemaOf({ $ref: ref });
  const input = schemaOf(at(request, "properties", "input"));
  const [example] = Array.isArray(request.examples) ? request.examples : [];
  return {
    slug,
    request,
    inputs: new Map(Object.entries(objectOf(input.properties)).map(([name, schema]) => [name, schemaOf(schema)])),
    required: Array.isArray(input.required) ? input.required.map(String) : [],
    example: objectOf(at(example, "input")),
  };
});

export const isCall = (call: Call, operation: string, model?: string): boolean =>
  call.operation === operation && (model === undefined || call.body.model === model);

/** An error as the document describes it. */
export const errorReply = (status: number, code: string): Reply => ({
  status,
  headers: { "content-type": "application/json" },
  body: { success: false, error: { code, message: "The mutant refuses it." }, requestId: "req_mutant" },
});

/** Takes something illegal by turning it into something legal before it is checked. */
export const forgiving = (
  model: string,
  name: string,
  is: (value: Json) => boolean,
  become: (value: Json) => Json | undefined,
): Fault => ({
  changeRequest(call) {
    const input = objectOf(call.body.input);
    const value = input[name];
    if (!isCall(call, "submitJob", model) || value === undefined || !is(value)) return call;
    const { [name]: _, ...others } = input;
    const legal = become(value);
    return { ...call, body: { ...call.body, input: legal === undefined ? others : { ...others, [name]: legal } } };
  },
});

/** Refuses something legal. */
export const refusing = (model: string, name: string, is: (value: Json) => boolean): Fault => ({
  changeResponse(reply, call) {
    const value = objectOf(call.body.input)[name];
    const meets = isCall(call, "submitJob", model) && value !== undefined && is(value) && reply.status < 300;
    return meets ? errorReply(400, "INVALID_INPUT") : reply;
  },
});

/** Changes the body of a success. */
export const inSuccess = (
  operation: string,
  change: (body: JsonObject, call: Call) => Json,
  model?: string,
): Fault => ({
  changeResponse: (reply, call) =>
    isCall(call, operation, model) && reply.status < 300 && isObject(reply.body)
      ? { ...reply, body: change(reply.body, call) }
      : reply,
});
