import { members } from "../../scripts/document/json.ts";
import { type Document, viewDocument } from "../../scripts/document/view.ts";
import { readObject } from "../../scripts/portal/src/lib/read.ts";

/** The document with the given models only, for sites that are built quickly. */
export function withModels(document: Document, slugs: readonly string[]): Document {
  const { openapi } = structuredClone(document);
  const copy = viewDocument(openapi);
  const union = readObject(copy, "components", "schemas", "SubmitJobRequest");
  const mapping = members(members(union.discriminator).mapping);
  for (const slug of Object.keys(mapping)) if (!slugs.includes(slug)) delete mapping[slug];
  const kept = new Set(Object.values(mapping));
  union.oneOf = (Array.isArray(union.oneOf) ? union.oneOf : []).filter((variant) => kept.has(members(variant).$ref));
  return viewDocument(openapi);
}
