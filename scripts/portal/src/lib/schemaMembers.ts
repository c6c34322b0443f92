/** The members of objects of the document, for people. */
import { at, isObject, type Json, list } from "../../../document/json.ts";
import { type JsonSchema, jsonSchemaSchema } from "../../../document/openapi.ts";
import { typeName } from "../../../document/phrases.ts";
import { follow } from "../../../document/references.ts";
import type { Document, Operation } from "../../../document/view.ts";

/** One member of an object. */
export interface SchemaMember {
  readonly name: string;
  readonly type: string;
  /** Markdown. */
  readonly description: string;
  readonly isRequired: boolean;
  /** The values of an enum. */
  readonly values: readonly string[];
  readonly assumption?: string;
}

/** A schema with the reference that it may be followed; members beside the reference win. */
function schemaOf({ openapi }: Document, value: Json | undefined): JsonSchema {
  const beside = isObject(value) ? value : {};
  const referred = follow(openapi, value);
  const { $ref: _, ...schema } = { ...(isObject(referred) ? referred : {}), ...beside };
  return jsonSchemaSchema.parse(schema);
}

/** The type of a schema that may be one of several, such as an object or null. */
function typeOf(document: Document, schema: Json | undefined): string {
  const variants = list(at(follow(document.openapi, schema), "oneOf"));
  if (variants.length > 0) return variants.map((one) => typeOf(document, one)).join(" or ");
  return typeName(schemaOf(document, schema));
}

/**
 * The members of an object schema in the order of the document; none for anything else.
 *
 * @param schema an object schema of the document, or a reference to one
 */
export function membersOf(document: Document, schema: Json | undefined): SchemaMember[] {
  const whole = follow(document.openapi, schema);
  const properties = at(whole, "properties");
  const required = list(at(whole, "required"));
  return Object.entries(isObject(properties) ? properties : {}).map(([name, property]) => {
    const own = schemaOf(document, property);
    const assumption = own["x-assumption"];
    return {
      name,
      type: typeOf(document, property),
      description: own.description?.trim() ?? "",
      isRequired: required.includes(name),
      values: own.enum?.map(String) ?? [],
      ...(assumption === undefined ? {} : { assumption }),
    };
  });
}

/** The schema of the body with which an operation responds to success; undefined if it has none. */
export const responseSchema = ({ openapi }: Document, { path, method }: Operation): Json | undefined =>
  at(openapi, "paths", path, method, "responses", "200", "content", "application/json", "schema");
