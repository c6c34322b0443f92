import type { Document } from "../document/view.ts";

const pageOf = (slug: string): string => `models/${slug}/`;

/**
 * Addresses of an earlier portal that lead nowhere now: pages of models that neither exist nor have a successor.
 *
 * @param before the document of the earlier portal
 * @param formerModels the successors of removed models, from `portal.config.ts`
 */
export function lostPages(
  before: Pick<Document, "models">,
  now: Pick<Document, "models">,
  formerModels: Readonly<Record<string, string>> = {},
): string[] {
  const slugs = new Set([...now.models.map(({ slug }) => slug), ...Object.keys(formerModels)]);
  return before.models
    .map(({ slug }) => slug)
    .filter((slug) => !slugs.has(slug))
    .map(pageOf);
}
