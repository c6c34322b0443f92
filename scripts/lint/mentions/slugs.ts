import { at, list } from "../../document/json.ts";
import { nearest } from "../../document/nearest.ts";
import type { Document } from "../../document/view.ts";
import { type FindMentions, lineAt } from "./mention.ts";

/** Three words with slashes between them that are no part of a longer path. Two could be any path. */
const slugLike = /(?<![\w./@-])[a-z0-9-]+\/[a-z0-9.-]+\/[a-z0-9-]+(?![\w/-]|\.\w)/g;

/** The first part of every slug, also of a provider whose last model was removed. */
export const providersOf = ({ models, openapi }: Document): string[] => [
  ...new Set([
    ...list(at(openapi, "components", "schemas", "Slug", "x-provider-order")).map(String),
    ...models.map(({ slug }) => slug.split("/")[0] ?? ""),
  ]),
];

/**
 * Slugs of models that the document does not have, wherever a text names one: a removed or renamed model leaves none
 * behind. What begins with no provider of the document is made up, such as `acme/fast/text-to-video`.
 */
export const unknownSlugs: FindMentions = (document, text) => {
  const slugs = document.models.map(({ slug }) => slug);
  const providers = providersOf(document);
  return [...text.matchAll(slugLike)]
    .filter(([slug]) => providers.includes(slug.split("/")[0] ?? "") && !slugs.includes(slug))
    .map(({ 0: slug, index }) => ({
      line: lineAt(text, index),
      message: `${slug} is not a model in the document. Use another slug, such as ${nearest(slug, slugs, 1).join()}.`,
    }));
};
