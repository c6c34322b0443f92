import { isObject, type JsonObject } from "../../document/json.ts";
import type { Document, Model } from "../../document/view.ts";
import { operation, readObject } from "../src/lib/read.ts";
import { providerTag } from "../src/lib/reference.ts";

/**
 * The document that Redoc shows: every model is given a path of its own, which makes it an entry with an address. Such
 * paths do not exist, so this document is for the reference only and is never handed out.
 */
export function referenceDocument(document: Document): JsonObject {
  const { openapi, models } = document;
  const { path, method } = operation(document, "submitJob");
  const submit = readObject(document, "paths", path, method);
  const paths = readObject(document, "paths");
  const ownTags = Array.isArray(openapi.tags) ? openapi.tags : [];
  const providers = [...new Set(models.map(({ provider }) => provider))];
  return {
    ...openapi,
    tags: [...ownTags, ...providers.map((name) => ({ name: providerTag(name), "x-displayName": name }))],
    "x-tagGroups": [
      {
        name: "Operations",
        tags: ownTags.flatMap((tag) => (isObject(tag) && tag.name !== undefined ? [tag.name] : [])),
      },
      { name: "Submit, by model", tags: providers.map(providerTag) },
    ],
    paths: {
      ...paths,
      ...Object.fromEntries(models.map((model) => [`${path}#${model.slug}`, { [method]: forModel(submit, model) }])),
    },
  };
}

/** The submit operation as if it took this model only. */
function forModel(submit: JsonObject, model: Model): JsonObject {
  const { callbacks: _, "x-codeSamples": __, ...rest } = submit;
  return {
    ...rest,
    operationId: model.component,
    tags: [providerTag(model.provider)],
    summary: `${model.displayName} ${model.capability.title}`,
    description: model.description,
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: { $ref: `#/components/schemas/${model.component}` },
          example: { ...model.example },
        },
      },
    },
  };
}
