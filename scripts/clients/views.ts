/**
 * The document as a generator copes with it. A view is computed for a generator and never published: what the API is
 * stays said in one place.
 */
import { members } from "../document/json.ts";
import { type Document, type JsonObject, unionName } from "../document/view.ts";

const schemaOf = (api: JsonObject, component: string) => members(members(members(api.components).schemas)[component]);

export const views = {
  /** The document as it is. */
  full: ({ openapi }: Document): JsonObject => openapi,
  /** Without the discriminator of the union of models: they are told apart by the `const` of their `model`. */
  nodisc({ openapi }: Document): JsonObject {
    const api = structuredClone(openapi);
    delete schemaOf(api, unionName).discriminator;
    return api;
  },
  /** Without defaults: a client that fills them in sends what nobody wrote, and keeps to them when the API does not. */
  nodefault({ openapi }: Document): JsonObject {
    const api = structuredClone(openapi);
    for (const schema of Object.values(members(members(api.components).schemas)).map(members)) {
      for (const one of [schema, ...Object.values(members(schema.properties)).map(members)]) delete one.default;
    }
    return api;
  },
  /** Without the `const` of `model`: models are told apart by the discriminator. */
  strdisc({ openapi, models }: Document): JsonObject {
    const api = structuredClone(openapi);
    for (const { component } of models) delete members(members(schemaOf(api, component).properties).model).const;
    return api;
  },
};

/** See {@link views}. */
export type View = keyof typeof views;
