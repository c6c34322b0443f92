import type { Document, Model } from "../../../document/view.ts";
import { readText } from "./read.ts";

/** The model that general pages show: the one that the document itself takes as the example of a slug. */
export function featuredModel(document: Document): Model {
  const slug = readText(document, "components", "schemas", "Slug", "examples", "0");
  const model = document.models.find((candidate) => candidate.slug === slug);
  if (model === undefined) throw new Error(`The example of Slug is ${slug}, which is not a model of the document`);
  return model;
}
