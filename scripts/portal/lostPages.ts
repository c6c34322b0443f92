import type { Document } from "../document/view.ts";
import type { PortalConfig } from "./portal.config.ts";

/** Where guides are, relative to the repository's root: a page for each file. */
export const guidesFolder = "scripts/portal/src/content/docs";

/**
 * The addresses of models and guides.
 *
 * @param guides files below {@link guidesFolder}, such as `guides/errors.mdx`
 */
export const addressesOf = ({ models }: Pick<Document, "models">, guides: readonly string[]): string[] => [
  ...models.map(({ slug }) => `models/${slug}/`),
  ...guides.filter((file) => !file.startsWith("404.")).map((file) => `${file.replace(/\.mdx?$/, "")}/`),
];

/**
 * Addresses of an earlier portal that lead nowhere now: their page is gone, and no successor is named.
 *
 * @param before the addresses of the earlier portal
 * @param former the slugs of former models, as the document has them, and the names of former guides, as
 *   `portal.config.ts` has them, each with its successor
 */
export function lostPages(
  before: readonly string[],
  now: readonly string[],
  { formerModels, formerGuides = {} }: Pick<Document, "formerModels"> & Pick<PortalConfig, "formerGuides">,
): string[] {
  const kept = new Set([
    ...now,
    ...Object.keys(formerModels).map((slug) => `models/${slug}/`),
    ...Object.keys(formerGuides).map((name) => `guides/${name}/`),
  ]);
  return before.filter((address) => !kept.has(address));
}
