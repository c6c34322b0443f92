/** What is wrong with the input of a model, by its JSON Schema, in the sentences of the API. */

import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { pathTo } from "./phrases.ts";
import { keysOf } from "./pointer.ts";
import { type Failure, type Hints, withNearest } from "./validation/issue.ts";
import { issuesOf, placeOf } from "./validation/issues.ts";

/** The validator writes pointers as parts of a URL. */
const partsOf = (pointer: string): string[] => keysOf(decodeURIComponent(pointer));

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;

/** The property that the validator names when it misses one, or does not know it. */
const namedIn = (error: string): string => /"(.*)"/s.exec(error)?.[1] ?? "";

/** What Ajv would say of the keyword, as far as sentences need it. */
function paramsOf({ keyword, error }: OutputUnit, demanded: unknown): Failure["params"] {
  if (keyword === "required") return { missingProperty: namedIn(error) };
  if (keyword === "additionalProperties") return { additionalProperty: namedIn(error) };
  return { [keyword]: demanded };
}

function failureOf(unit: OutputUnit, schema: object, input: unknown): Failure {
  const places = partsOf(unit.keywordLocation);
  const demanded = places.reduce(memberOf, schema);
  return {
    keyword: unit.keyword,
    instancePath: decodeURIComponent(unit.instanceLocation).replace(/^#/, ""),
    schemaPath: unit.keywordLocation,
    params: paramsOf(unit, demanded),
    schema: demanded,
    parentSchema: Object(places.slice(0, -1).reduce(memberOf, schema)),
    data: partsOf(unit.instanceLocation).reduce(memberOf, input),
    message: unit.error,
  };
}

/** Keywords whose errors only point to errors inside. What a list of properties leaves out is told where it is left out. */
const containers = new Set(["properties", "items", "prefixItems", "$ref", "allOf", "false"]);

/** An input as it would be sent: JSON has no `undefined` members. What cannot be sent at all is nothing. */
function asJson(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input));
  } catch {
    return null;
  }
}

/** One thing that is wrong, in the form of [Standard Schema](https://standardschema.dev). */
export interface InputIssue {
  /** `duration must be one of '5', '10', not '7'. The nearest is '5'.` */
  readonly message: string;
  readonly path: string[];
}

/** Checks inputs against a schema. */
export interface InputCheck {
  issues(input: unknown): InputIssue[];
  accepts(input: unknown): boolean;
}

const hints: Hints = {
  whole: "The input",
  unknownProperty: (parent, name) =>
    parent === "" ? `${pathTo("", name)} is not a parameter of this model.` : undefined,
};

/** The keys of the place of a failure, from the outside in. */
function keysOfPlace({ instancePath, params }: Failure): string[] {
  const name = params.missingProperty ?? params.additionalProperty;
  return [...keysOf(instancePath), ...(name === undefined ? [] : [String(name)])];
}

/** @param schema of an input, without references */
export function inputCheck(schema: object & Schema): InputCheck {
  const validator = new Validator(schema, "2020-12", false);
  return {
    issues(input) {
      const sent = asJson(input);
      const failures = validator
        .validate(sent)
        .errors.filter(({ keyword }) => !containers.has(keyword))
        .map((error) => failureOf(error, schema, sent));
      const keys = new Map(failures.map((failure) => [placeOf(failure), keysOfPlace(failure)]));
      return issuesOf(failures, hints).map((issue) => ({
        message: withNearest(issue),
        path: keys.get(issue.path) ?? [],
      }));
    },
    accepts: (input) => validator.validate(asJson(input)).valid,
  };
}
