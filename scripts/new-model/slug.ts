import { closest, distance } from "fastest-levenshtein";
import { componentNameOf, modelFileOf } from "../document/names.ts";
import type { Document } from "../document/view.ts";
import { FactsError } from "./facts.ts";

const part = "[a-z0-9]+([.-][a-z0-9]+)*";
const slugPattern = new RegExp(`^${part}(/${part}){1,2}$`);

/** Fewer changes than this between a new capability and a known one are read as a typing mistake. */
const tellsApart = 3;

/**
 * Refuses a slug that cannot become a model of this document.
 *
 * @param stated the capability, where the author has stated it beside the slug
 * @throws {FactsError} when it is malformed, taken, has the name of another model in generated code, or seems misspelt
 */
export function checkSlug(slug: string, { models }: Document, stated?: string): void {
  if (!slugPattern.test(slug)) {
    throw new FactsError(
      `${slug} is not a slug. A slug is provider/model/capability in lower case, with letters, digits, hyphens and dots, such as ${models[0]?.slug}.`,
    );
  }
  const name = componentNameOf(slug);
  const sameName = models.find(({ component }) => component.toLowerCase() === name.toLowerCase());
  if (sameName?.slug === slug) throw new FactsError(`${slug} is in the document already: openapi/${modelFileOf(slug)}`);
  if (sameName !== undefined) {
    throw new FactsError(
      `${slug} and ${sameName.slug} would both be called ${name} in generated code. Rename the slug.`,
    );
  }
  const capability = stated ?? capabilityIn(slug) ?? "";
  const known = models.map((model) => model.capability.id);
  const near = closest(capability, known);
  if (stated === undefined && !known.includes(capability) && distance(capability, near) < tellsApart) {
    throw new FactsError(
      `No model has the capability ${capability}. Did you mean ${near}? If it is new: --capability ${capability}`,
    );
  }
}

/** What the model does, when the slug says it: `text-to-video`. Undefined for a slug of two parts. */
export const capabilityIn = (slug: string): string | undefined => slug.split("/")[2];
