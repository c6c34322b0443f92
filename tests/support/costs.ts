import { formatUsd } from "../../scripts/document/formatUsd.ts";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { document } from "./bundle.ts";

/** What a job costs by the document, in micro-cents, so that a test of something else does not know a price. */
export function costOf(slug: string, input: Readonly<Record<string, unknown>> = {}): number {
  const model = document.models.find((one) => one.slug === slug);
  if (model === undefined) throw new Error(`The document has no model ${slug}`);
  return costMicroCents(model.price, input);
}

/** The same in US dollars, as people read it. */
export const dollarsOf = (slug: string, input: Readonly<Record<string, unknown>> = {}): string =>
  formatUsd(costOf(slug, input));
