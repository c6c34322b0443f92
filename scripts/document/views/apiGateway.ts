import { isObject, type JsonObject } from "../json.ts";
import { forEachObject } from "./objects.ts";

/** A construct that Amazon API Gateway does not support, and how often the document has it. */
export interface Excluded {
  readonly construct: string;
  /** What happens to it. */
  readonly effect: string;
  readonly places: number;
}

const isSchemaWith =
  (keyword: string) =>
  (object: JsonObject): boolean =>
    keyword in object;

/**
 * What the developer guide of Amazon API Gateway lists as unsupported under "Amazon API Gateway important notes". It also
 * reads no more than name, place, type and description of a parameter.
 */
const rules: readonly (readonly [construct: string, effect: string, isUsed: (object: JsonObject) => boolean])[] = [
  ["`discriminator`", "not supported in any schema", isSchemaWith("discriminator")],
  ["`oneOf`", "not supported", isSchemaWith("oneOf")],
  ["`additionalProperties`", "not supported in models", isSchemaWith("additionalProperties")],
  ["`example` and `examples`", "not supported", (object) => "example" in object || isObject(object.examples)],
  ["`minItems` and `maxItems`", "not checked", (object) => "minItems" in object || "maxItems" in object],
  [
    "`format` of numbers",
    "not supported",
    ({ type, format }) => (type === "integer" || type === "number") && format !== undefined,
  ],
  ["security schemes other than `apiKey`", "need an authorizer", ({ type, scheme }) => type === "http" && !!scheme],
  ["`deprecated`", "left out", ({ deprecated }) => deprecated === true],
  ["`readOnly`", "not supported", ({ readOnly }) => readOnly === true],
  ["`exclusiveMinimum`", "not supported", isSchemaWith("exclusiveMinimum")],
  ["`nullable`", "unknown to JSON Schema draft 4, of which its models are", ({ nullable }) => nullable === true],
];

/**
 * The constructs of an OpenAPI 3.0 document that Amazon API Gateway does not support, those that are used.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function apiGatewayExclusions(openapi: JsonObject): Excluded[] {
  const counts = rules.map(() => 0);
  forEachObject(openapi, (object) => {
    for (const [index, [, , isUsed]] of rules.entries()) if (isUsed(object)) counts[index] = (counts[index] ?? 0) + 1;
  });
  return rules.flatMap(([construct, effect], index) => {
    const places = counts[index] ?? 0;
    return places === 0 ? [] : [{ construct, effect, places }];
  });
}
