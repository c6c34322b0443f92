import { at, list } from "../../document/json.ts";
import { nearest } from "../../document/nearest.ts";
import { type FindMentions, lineAt } from "./mention.ts";

/** Three words with slashes between them that are no part of a longer path. Two could be any path. */
const slugLike = /(?<![\w./@-])[a-z0-9-]+\/[a-z0-9.-]+\/[a-z0-9-]+(?![\w/-]|\.\w)/g;

/**
 * Slugs of models that the document does not have, wherever a text names one: a removed or renamed model leaves none
 * behind. What begins with no provider of the document is made up, such as `acme/fast/text-to-video`.
 */
export const unknownSlugs: FindMentions = ({ models, openapi }, text) => {
  const slugs = models.map(({ slug }) => slug);
  const providers = new Set<unknown>([
    ...list(at(openapi, "components", "schemas", "Slug", "x-provider-order")),
    ...slugs.map((slug) => slug.split("/")[0]),
  ]);
  return [...text.matchAll(slugLike)]
    .filter(([slug]) => providers.has(slug.split("/")[0]) && !slugs.includes(slug))
    .map(({ 0: slug, index }) => ({
      line: lineAt(text, index),
      message: `${slug} is not a model in the document. Use another slug, such as ${nearest(slug, slugs, 1).join()}.`,
    }));
};
