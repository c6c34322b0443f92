import { deprecations } from "../../generated/client-data/document.ts";

/**
 * That a model is deprecated, since when, until when, and what to use. Once for each model and process, so that a log is
 * not full of it.
 *
 * @param slug what names the model
 */
export function warningOf(slug: string): string | undefined {
  const warning = deprecations.get(slug);
  deprecations.delete(slug);
  return warning;
}
