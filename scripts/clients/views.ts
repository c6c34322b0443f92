/**
 * The document as a generator copes with it. A view is computed for a generator and never published: what the API is
 * stays said in one place.
 */
import { isObject, list, members } from "../document/json.ts";
import { type Document, type JsonObject, unionName } from "../document/view.ts";
import { openResponses } from "./responses.ts";

const schemasOf = (api: JsonObject) => Object.values(members(members(api.components).schemas)).map(members);

const propertiesOf = (api: JsonObject) =>
  schemasOf(api).flatMap((schema) => Object.values(members(schema.properties)).map(members));

const schemaOf = (api: JsonObject, component: string) => members(members(members(api.components).schemas)[component]);

/**
 * Drops the defaults of schemas, and the values of booleans that have only one, which generators take for text. A
 * property may be called `default` too, but then it is a schema.
 */
function dropValues(node: unknown): void {
  for (const child of list(node)) dropValues(child);
  if (!isObject(node)) return;
  if (!isObject(node.default)) delete node.default;
  if (typeof node.const === "boolean") delete node.const;
  for (const child of Object.values(node)) dropValues(child);
}

export const views = {
  /** The document as it is. */
  full: ({ openapi }: Document): JsonObject => openapi,
  /**
   * Without the discriminator of the union of models: they are told apart by the `const` of their `model`. Nor is there
   * a `const` beside a boolean, of which Rust becomes an enum of texts.
   */
  nodisc({ openapi, operations }: Document): JsonObject {
    const api = openResponses(structuredClone(openapi), operations);
    delete schemaOf(api, unionName).discriminator;
    for (const property of propertiesOf(api)) if (property.type === "boolean") delete property.const;
    return api;
  },
  /** Without defaults: a client that fills them in sends what nobody wrote, and keeps to them when the API does not. */
  nodefault({ openapi, operations }: Document): JsonObject {
    const api = openResponses(structuredClone(openapi), operations);
    for (const schema of [...schemasOf(api), ...propertiesOf(api)]) delete schema.default;
    return api;
  },
  /**
   * Without defaults, which some generators send as if you had chosen them, but with one for `model`, so that nobody has
   * to write it. Booleans have no `const`. In place of the description of the API, which they repeat at the top of every file, its summary.
   */
  plain({ openapi, models }: Document): JsonObject {
    const api = structuredClone(openapi);
    const info = members(api.info);
    info.description = info.summary;
    dropValues(members(api.components).schemas);
    for (const { component, slug } of models)
      members(members(schemaOf(api, component).properties).model).default = slug;
    return api;
  },
};

/** See {@link views}. */
export type View = keyof typeof views;
