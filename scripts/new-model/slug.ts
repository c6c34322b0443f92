import { componentNameOf, modelFileOf } from "../document/names.ts";
import type { Document } from "../document/view.ts";
import { FactsError } from "./facts.ts";

const part = "[a-z0-9]+([.-][a-z0-9]+)*";
const slugPattern = new RegExp(`^${part}(/${part}){1,2}$`);

/**
 * Refuses a slug that cannot become a model of this document.
 *
 * @throws {FactsError} when it is malformed, taken, or has the name of another model in generated code
 */
export function checkSlug(slug: string, { models }: Document): void {
  if (!slugPattern.test(slug)) {
    throw new FactsError(
      `${slug} is not a slug. A slug is provider/model/capability in lower case, with letters, digits, hyphens and dots, such as ${models[0]?.slug}.`,
    );
  }
  const name = componentNameOf(slug);
  const twin = models.find(({ component }) => component.toLowerCase() === name.toLowerCase());
  if (twin?.slug === slug) throw new FactsError(`${slug} is in the document already: openapi/${modelFileOf(slug)}`);
  if (twin !== undefined) {
    throw new FactsError(`${slug} and ${twin.slug} would both be called ${name} in generated code. Rename the slug.`);
  }
}

/** What the model does, when the slug says it: `text-to-video`. Undefined for a slug of two parts. */
export const capabilityIn = (slug: string): string | undefined => slug.split("/")[2];
