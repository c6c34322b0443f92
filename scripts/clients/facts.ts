import { MULTIPLIER_SCALE, type PriceFactor } from "../document/pricing.ts";
import { refusedCodes } from "../document/refused.ts";
import type { Document } from "../document/view.ts";
import { responseFacts } from "../document/views/responses.ts";

/** A multiplier as whole millionths, so that no language has to count with fractions. */
const factorOf = ({ parameter, default: fallback, multipliers }: PriceFactor) => ({
  parameter,
  default: fallback,
  millionths: Object.fromEntries(
    Object.entries(multipliers).map(([value, multiplier]) => [value, Math.round(multiplier * MULTIPLIER_SCALE)]),
  ),
});

/** What the hand-written helpers know of the document at run time. It ships in their packages as JSON. */
export const factsOf = (document: Document) => ({
  version: document.version,
  serverUrl: document.serverUrl,
  refusedCodes: refusedCodes(document),
  ...responseFacts(document),
  models: Object.fromEntries(
    document.models.map(({ slug, price, parameters }) => [
      slug,
      {
        baseCostMicroCents: price.baseCostMicroCents,
        parameters: parameters.map(({ name }) => name),
        factors: price.factors.map(factorOf),
      },
    ]),
  ),
});
