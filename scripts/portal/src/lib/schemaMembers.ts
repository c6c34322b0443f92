/** The members of objects of the document, for people. */
import { at, isObject, type Json, type JsonObject, list } from "../../../document/json.ts";
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
  const items = at(follow(document.openapi, schema), "items");
  if (items !== undefined) {
    const { items: _, ...list } = schemaOf(document, schema);
    return `${typeName(list)} of ${typeOf(document, items)}`;
  }
  return typeName(schemaOf(document, schema));
}

/** A value by its name: a member of an object, or a parameter. */
function memberOf(document: Document, name: string, schema: Json | undefined, isRequired: boolean): SchemaMember {
  const own = schemaOf(document, schema);
  const assumption = own["x-assumption"];
  return {
    name,
    type: typeOf(document, schema),
    description: own.description?.trim() ?? "",
    isRequired,
    values: own.enum?.map(String) ?? [],
    ...(assumption === undefined ? {} : { assumption }),
  };
}

/** @returns each property of an object schema, or of a reference to one; none for anything else */
function propertiesOf({ openapi }: Document, schema: Json | undefined): JsonObject {
  const properties = at(follow(openapi, schema), "properties");
  return isObject(properties) ? properties : {};
}

/**
 * The members of an object schema in the order of the document; none for anything else.
 *
 * @param schema an object schema of the document, or a reference to one
 */
export function membersOf(document: Document, schema: Json | undefined): SchemaMember[] {
  const required = list(at(follow(document.openapi, schema), "required"));
  return Object.entries(propertiesOf(document, schema)).map(([name, property]) =>
    memberOf(document, name, property, required.includes(name)),
  );
}

/** The object that a value holds, and how its members are written: `error` has `error.code`, a list `outputs[].url`. */
function objectIn(document: Document, value: Json | undefined): readonly [schema: Json | undefined, mark: string] {
  const schema = follow(document.openapi, value);
  const items = at(schema, "items");
  if (items !== undefined) return [items, "[]"];
  const object = list(at(schema, "oneOf")).find((one) => Object.keys(propertiesOf(document, one)).length > 0);
  return [object ?? schema, ""];
}

/** The members of an object schema, each followed by those of the object that it holds, by their path. */
export function allMembersOf(document: Document, schema: Json | undefined, path = ""): SchemaMember[] {
  const properties = propertiesOf(document, schema);
  return membersOf(document, schema).flatMap((member) => {
    const name = path + member.name;
    const [inner, mark] = objectIn(document, properties[member.name]);
    return [{ ...member, name }, ...allMembersOf(document, inner, `${name}${mark}.`)];
  });
}

/** A parameter of an operation, with its own description. */
export function memberOfParameter(document: Document, parameter: JsonObject): SchemaMember {
  const { name, schema, description, required, "x-assumption": assumption } = parameter;
  const own = memberOf(document, String(name), schema, required === true);
  return {
    ...own,
    description: typeof description === "string" ? description.trim() : own.description,
    ...(typeof assumption === "string" ? { assumption } : {}),
  };
}

/** The schema of the body with which an operation responds to success; undefined if it has none. */
export const responseSchema = ({ openapi }: Document, { path, method }: Operation): Json | undefined =>
  at(openapi, "paths", path, method, "responses", "200", "content", "application/json", "schema");
