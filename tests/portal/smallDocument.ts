/** A document with few models, of which a portal is built quickly: one model of each kind that the pages show differently. */
import { expect } from "vitest";
import { members } from "../../scripts/document/json.ts";
import { type Document, type Model, viewDocument } from "../../scripts/document/view.ts";
import { featuredModel } from "../../scripts/portal/src/lib/featuredModel.ts";
import { readObject } from "../../scripts/portal/src/lib/read.ts";
import { type Control, controlOf } from "../../scripts/portal/src/tryit/controls.ts";
import { document as whole } from "../support/bundle.ts";

const first = (isMeant: (model: Model) => boolean): Model =>
  whole.models.find(isMeant) ?? expect.fail("The document has no such model");

/** The first model with an input that is asked for by a control. */
export const modelWith = (control: Control): Model =>
  first(({ parameters }) => parameters.some(({ schema }) => controlOf(schema) === control));

export const withTwoFactors = first(({ price }) => price.factors.length > 1);
export const withFlag = first(({ parameters }) => parameters.some(({ schema }) => schema.type === "boolean"));

export const controls = ["text", "url", "number", "lines", "json"] as const satisfies readonly Control[];

const successor = featuredModel(whole);
/** The model that is deprecated in this document, though not in the real one. */
export const old = first(
  ({ slug }) => slug !== successor.slug && slug !== withTwoFactors.slug && slug !== withFlag.slug,
);
export const deprecation = { since: "2026-01-31", sunset: "2026-12-31", successor: successor.slug };

/** One model of each kind that the pages show differently. */
export const oneOfEachKind: ReadonlySet<Model> = new Set([
  successor,
  old,
  withTwoFactors,
  withFlag,
  ...controls.map(modelWith),
]);

function makeDocument(): Document {
  const { openapi } = structuredClone(whole);
  const copy = viewDocument(openapi);
  const union = readObject(copy, "components", "schemas", "SubmitJobRequest");
  const mapping = members(members(union.discriminator).mapping);
  const slugs = new Set([...oneOfEachKind].map(({ slug }) => slug));
  for (const slug of Object.keys(mapping)) if (!slugs.has(slug)) delete mapping[slug];
  const left = new Set(Object.values(mapping));
  union.oneOf = (Array.isArray(union.oneOf) ? union.oneOf : []).filter((variant) => left.has(members(variant).$ref));
  readObject(copy, "components", "schemas", old.component)["x-deprecation"] = deprecation;
  return viewDocument(openapi);
}

export const smallDocument = makeDocument();
/** What everybody who builds the portal of it tells the pages about their address, so that one build is enough. */
export const address = { base: "/docs/", host: "https://docs.example.com" };
