/** The costs of the models, against what is recorded of their pages. */
import { expect, it } from "vitest";
import { costMicroCents } from "../../scripts/document/pricing.ts";
import { document } from "../support/bundle.ts";
import { jobsOf, records } from "../support/records.ts";

it.each(records)("$slug costs what its page calculates, with every combination of priced options", (record) => {
  const model = document.models.find(({ slug }) => slug === record.slug);
  if (model === undefined) expect.fail(`${record.slug} is recorded in tests/pages, and not in the document`);
  for (const { input, cost } of jobsOf(record)) {
    const where = `${JSON.stringify(input)}: correct the document, or record the page again: npm run drift -- --record <page>`;
    // A value without a multiplier throws.
    expect(() => costMicroCents(model.price, input), where).not.toThrow();
    expect(costMicroCents(model.price, input), where).toBe(cost);
  }
});
