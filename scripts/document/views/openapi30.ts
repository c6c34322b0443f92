import { at, isObject, type JsonObject, list, objectOf } from "../json.ts";
import { reachableComponents } from "../reachable.ts";
import { mergeReference, resolve } from "../references.ts";
import type { Document } from "../view.ts";
import { forEachObject } from "./objects.ts";
import { plainDocument } from "./plain.ts";

const isNull = (schema: unknown): boolean => isObject(schema) && schema.type === "null";

/** A type that may also be null is `nullable` in 3.0, which has no type of that name. */
function useNullable(schema: JsonObject): void {
  const types = list(schema.type);
  if (types.includes("null")) {
    schema.type = types.find((type) => type !== "null") ?? "object";
    schema.nullable = true;
  }
  const variants = list(schema.oneOf);
  if (variants.some(isNull)) {
    delete schema.oneOf;
    // `nullable` counts beside a type only.
    Object.assign(schema, { type: "object", nullable: true, allOf: variants.filter((variant) => !isNull(variant)) });
  }
}

/** A schema has one example in 3.0. The examples of bodies and parameters are no list, and stay. */
function useExample(schema: JsonObject): void {
  if (!Array.isArray(schema.examples)) return;
  const [first] = schema.examples;
  delete schema.examples;
  if (first !== undefined) schema.example = first;
}

/** What stands beside a `$ref` is ignored in 3.0, so the reference gives way to what it refers to. */
function mergeSiblings(openapi: JsonObject, schema: JsonObject): void {
  if (typeof schema.$ref !== "string" || Object.keys(schema).length === 1) return;
  const merged = mergeReference(schema, (ref) => structuredClone(objectOf(resolve(openapi, ref))));
  delete schema.$ref;
  Object.assign(schema, merged);
}

/** Removes the components that nothing refers to any more, because their references gave way to them. */
function dropUnused(openapi: JsonObject): void {
  const used = reachableComponents(openapi, openapi.paths ?? {});
  for (const [kind, components] of Object.entries(objectOf(openapi.components))) {
    if (kind === "securitySchemes" || !isObject(components)) continue;
    for (const name of Object.keys(components)) if (!(name in objectOf(used[kind]))) delete components[name];
  }
}

/**
 * The published document as OpenAPI 3.0, for tools that read no other. It has no webhooks, which are described as the
 * callback of a submit request as well, and what {@link plainDocument} leaves out.
 */
export function openapi30Document(document: Document): JsonObject {
  const { openapi: _, webhooks: __, ...rest } = plainDocument(document);
  const openapi: JsonObject = { openapi: "3.0.1", ...rest };
  const info = objectOf(openapi.info);
  delete info.summary;
  delete objectOf(at(info, "license")).identifier;
  forEachObject(openapi, (object) => {
    mergeSiblings(openapi, object);
    useNullable(object);
    useExample(object);
  });
  dropUnused(openapi);
  return openapi;
}
