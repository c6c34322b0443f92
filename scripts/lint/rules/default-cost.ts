import { extensionSchemas } from "../../document/extensions.ts";
import { spellOut, valueWithout } from "../../document/multipliers.ts";
import { costMicroCents, type PriceFactor } from "../../document/pricing.ts";
import { forEachModel, valuesOf } from "../models.ts";
import { quoted } from "../nodes.ts";

/**
 * What a job costs by default follows from the defaults of its priced parameters and from what is assumed of the
 * derived ones, and is positive. `defaults-stated` checks that a default is a legal value, `priced-parameters` that each
 * value has a multiplier.
 */
export const defaultCost = forEachModel(({ node, location, parameters }, ctx) => {
  const pricing = extensionSchemas["x-pricing"].safeParse(node["x-pricing"]);
  if (!pricing.success) return;
  const factors: PriceFactor[] = [];
  for (const { parameter: name, assumed, multipliers: written } of pricing.data.factors) {
    const parameter = parameters.get(name);
    const multipliers = spellOut(written, (parameter && valuesOf(parameter.schema)) ?? []);
    if (assumed !== undefined) {
      // `priced-parameters` checks that it has a multiplier.
      if (assumed in multipliers) factors.push({ parameter: name, default: assumed, multipliers });
      continue;
    }
    if (parameter === undefined || valuesOf(parameter.schema) === undefined) return;
    const value = valueWithout(parameter.schema, multipliers);
    // What has to be sent needs no default.
    if (parameter.schema.default === undefined && !parameter.required) {
      ctx.report({
        message: `\`${name}\` is priced but has no default, so the default cost is unknown. Add a \`default\`, one of ${quoted(Object.keys(multipliers))}.`,
        location: parameter.location.key(),
      });
    } else if (Number(multipliers[value]) > 0) {
      factors.push({ parameter: name, default: value, multipliers });
    }
  }
  if (factors.length < pricing.data.factors.length) return;
  const cost = costMicroCents({ ...pricing.data, factors });
  if (cost > 0 && Number.isSafeInteger(cost)) return;
  ctx.report({
    message: `The default cost is ${cost} micro-cents. It must be a positive whole number: correct \`baseCostMicroCents\` or the multipliers.`,
    location: location.child(["x-pricing", "baseCostMicroCents"]),
  });
});
