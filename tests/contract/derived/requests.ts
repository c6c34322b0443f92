/** Mutants of the members of every request body, beside the inputs of models: each type, each limit, each that is missing. */
import { at, type Json, type JsonObject } from "../../../scripts/document/json.ts";
import { document } from "../document.ts";
import type { Call, Fault } from "../mutant.ts";
import { type Area, type DerivedMutant, errorReply, modelSchemas, openapi, schemaOf } from "./mutant.ts";
import { retyped } from "./responses.ts";

type Row = readonly [what: string, fault: Fault];

/** The schema of the body of an operation. Of the union of models, that of the first one: all have the same members. */
function bodyOf({ path, method }: { readonly path: string; readonly method: string }): JsonObject {
  const schema = schemaOf(at(openapi, "paths", path, method, "requestBody", "content", "application/json", "schema"));
  return schema.discriminator === undefined ? schema : (modelSchemas[0]?.request ?? {});
}

/** A body that is right, by operation. */
const legalBodies: Readonly<Record<string, JsonObject>> = {
  presignUpload: { filename: "a.png", contentType: "image/png" },
  submitJob: { model: modelSchemas[0]?.slug ?? "", input: modelSchemas[0]?.example ?? {} },
  estimateJob: { model: modelSchemas[0]?.slug ?? "", input: {} },
};

const isText = (value: Json | undefined): value is string => typeof value === "string";

/** Takes what is wrong for what is right, or leaves it out. */
const taking = (
  id: string,
  name: string,
  is: (value: Json | undefined) => boolean,
  right: (value: Json | undefined) => Json | undefined,
): Fault => ({
  changeRequest(call: Call) {
    const { [name]: value, ...others } = call.body;
    if (call.operation !== id || Object.keys(call.body).length === 0 || !is(value)) return call;
    const changed = right(value);
    // A model and its input are right together only.
    const legal = changed !== undefined && (name === "model" || name === "input") ? legalBodies[id] : {};
    return { ...call, body: changed === undefined ? others : { ...others, [name]: changed, ...legal } };
  },
});

const refusing = (id: string, name: string, code: string, is: (value: Json | undefined) => boolean): Fault => ({
  changeResponse: (reply, call) =>
    call.operation === id && reply.status < 300 && is(call.body[name])
      ? errorReply(document.errorCodes.get(code)?.status ?? 400, code)
      : reply,
});

/** With what a member is refused that is wrong. */
const codeOf = (id: string): string => (id === "presignUpload" ? "VALIDATION_ERROR" : "INVALID_INPUT");

function rowsOf(id: string, name: string, schema: JsonObject, isRequired: boolean, legal: Json | undefined): Row[] {
  const types = schema.type === undefined ? ["object"] : [String(schema.type)];
  const other = typeof retyped(types);
  const { maxLength } = schema;
  const values = Array.isArray(schema.enum) ? schema.enum : [];
  const limit = Number(maxLength);
  return [
    [
      `takes null for ${name}`,
      taking(
        id,
        name,
        (value) => value === null,
        () => (isRequired ? legal : undefined),
      ),
    ],
    [
      `takes another type for ${name}`,
      taking(
        id,
        name,
        (value) => (types.includes("object") ? isText(value) || Array.isArray(value) : typeof value === other),
        () => (isRequired ? legal : undefined),
      ),
    ],
    ...(isRequired
      ? ([
          [
            `needs no ${name}`,
            taking(
              id,
              name,
              (value) => value === undefined,
              () => legal,
            ),
          ],
        ] satisfies Row[])
      : []),
    ...(maxLength === undefined
      ? []
      : ([
          [
            `takes ${limit + 1} characters for ${name}`,
            taking(
              id,
              name,
              (value) => isText(value) && [...value].length === limit + 1,
              (value) => String(value).slice(0, limit),
            ),
          ],
          [
            `does not count blanks after ${limit} characters of ${name}`,
            taking(
              id,
              name,
              (value) => isText(value) && value.length > limit && value.trimEnd().length <= limit,
              (value) => String(value).slice(0, limit),
            ),
          ],
          [
            `refuses ${limit} characters for ${name}`,
            refusing(id, name, codeOf(id), (value) => isText(value) && [...value].length === limit),
          ],
        ] satisfies Row[])),
    ...values.map(
      (one): Row => [`refuses ${one} for ${name}`, refusing(id, name, codeOf(id), (value) => value === one)],
    ),
  ];
}

const areaOf = (id: string): Area => (id === "presignUpload" ? "uploads" : "inputs");

export const requestMutants: readonly DerivedMutant[] = document.operations
  .filter(({ id }) => legalBodies[id] !== undefined)
  .flatMap((operation) => {
    const { id } = operation;
    const { properties, required } = bodyOf(operation);
    const isRequired = (name: string): boolean => Array.isArray(required) && required.includes(name);
    const known = Object.keys(Object(properties));
    const rows = known.flatMap((name) =>
      rowsOf(id, name, schemaOf(at(properties, name)), isRequired(name), legalBodies[id]?.[name]),
    );
    const dropping: Fault = {
      changeRequest: (call) =>
        call.operation === id
          ? {
              ...call,
              body: Object.fromEntries(Object.entries(call.body).filter(([name]) => known.includes(name))),
            }
          : call,
    };
    return [...rows, ["takes members that no request has", dropping] as const].map(([what, fault]) => ({
      name: `${id}: ${what}`,
      area: areaOf(id),
      operation: id,
      fault,
    }));
  });
