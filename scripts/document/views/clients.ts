/** The document as the generators of the language clients cope with it. These views are not published. */
import { isObject, list, members } from "../json.ts";
import { type Document, type JsonObject, unionName } from "../view.ts";
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

/**
 * A copy in which the known values of open sets are closed sets, of which generators make types with names. A state to
 * filter by has the type of a job's state.
 */
function closedSets({ openapi }: Document): JsonObject {
  const api = structuredClone(openapi);
  for (const schema of [...schemasOf(api), ...propertiesOf(api)]) {
    const known = list(schema["x-extensible-enum"]);
    if (known.length === 1) schema.const = known[0];
    if (known.length > 1) schema.enum = known;
  }
  const filter = members(members(members(api.components).parameters).StatusFilter);
  filter.schema = { $ref: "#/components/schemas/JobStatus" };
  return api;
}

/** A copy with closed sets in requests, and open responses. */
const lenientResponses = (document: Document): JsonObject => openResponses(closedSets(document), document.operations);

export const views = {
  /** The document as it is, but for open sets. */
  full: closedSets,
  /**
   * Without the discriminator of the union of models: they are told apart by the `const` of their `model`. Nor is there
   * a `const` beside a boolean, of which Rust becomes an enum of texts.
   */
  nodisc(document: Document): JsonObject {
    const api = lenientResponses(document);
    delete schemaOf(api, unionName).discriminator;
    for (const property of propertiesOf(api)) if (property.type === "boolean") delete property.const;
    return api;
  },
  /** Without defaults: a client that fills them in sends what nobody wrote, and keeps to them when the API does not. */
  nodefault(document: Document): JsonObject {
    const api = lenientResponses(document);
    for (const schema of [...schemasOf(api), ...propertiesOf(api)]) delete schema.default;
    return api;
  },
  /**
   * Without defaults, which some generators send as if you had chosen them, but with one for `model`, so that nobody has
   * to write it. Booleans have no `const`, and responses are open. In place of the description of the API, which they
   * repeat at the top of every file, its summary.
   */
  lenient(document: Document): JsonObject {
    const api = lenientResponses(document);
    const info = members(api.info);
    info.description = info.summary;
    dropValues(members(api.components).schemas);
    for (const { component, slug } of document.models)
      members(members(schemaOf(api, component).properties).model).default = slug;
    return api;
  },
};

/** See {@link views}. */
export type View = keyof typeof views;
