import { forEachModel, valuesOf } from "../models.ts";
import { members, nearest, quoted } from "../nodes.ts";

/** Every priced parameter is an input with a closed list of values, and the price table has exactly these. */
export const pricedParameters = forEachModel(({ parameters, factors }, ctx) => {
  const seen = new Set<string>();
  for (const { node, location } of factors) {
    const name = String(node.parameter);
    const at = location.child("parameter");
    const parameter = parameters.get(name);
    const values = parameter && valuesOf(parameter.schema);
    if (seen.has(name)) {
      ctx.report({ message: `\`${name}\` is priced twice. Put all its multipliers into one factor.`, location: at });
    } else if (parameter === undefined) {
      ctx.report({
        message: `\`${name}\` is priced, but it is not an input of the model. The inputs are ${quoted(parameters.keys())}.`,
        location: at,
        ...nearest(name, parameters.keys()),
      });
    } else if (values === undefined) {
      ctx.report({
        message: `\`${name}\` is priced, so it has to be an enum or a boolean. List its values as an enum.`,
        location: at,
      });
    } else {
      const multipliers = Object.keys(members(node.multipliers));
      for (const value of values.filter((value) => !multipliers.includes(value))) {
        ctx.report({
          message: `\`${name}\` takes "${value}", which has no multiplier. Add one, or remove the value from the enum.`,
          location: location.child("multipliers").key(),
        });
      }
      for (const value of multipliers.filter((value) => !values.includes(value))) {
        ctx.report({
          message: `"${value}" has a multiplier, but \`${name}\` takes ${quoted(values)} only. Add it to the enum, or remove it here.`,
          location: location.child(["multipliers", value]).key(),
          ...nearest(value, values),
        });
      }
    }
    seen.add(name);
  }
});
