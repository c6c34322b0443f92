import { Ajv2020 } from "ajv/dist/2020.js";
import { forEachModel, valuesOf } from "../models.ts";
import { quoted } from "../nodes.ts";

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/**
 * An optional parameter with a closed list of values says which one counts when it is left out, or that there is none,
 * or by `x-assumption` why it cannot; and every default is a legal value. `default-cost` checks that a priced parameter has one.
 */
export const defaultsStated = forEachModel(({ parameters, factors }, ctx) => {
  const priced = new Set(factors.map(({ node }) => node.parameter));
  for (const [name, { schema, location, required }] of parameters) {
    const values = valuesOf(schema);
    if (schema.default === undefined) {
      if (required || values === undefined || priced.has(name) || schema["x-assumption"] !== undefined) continue;
      if (/\bno default\b/.test(String(schema.description))) continue;
      ctx.report({
        message: `\`${name}\` is optional. Add its \`default\`, one of ${quoted(values)}, say in its description that it has "no default", or in \`x-assumption\` that it is not documented.`,
        location: location.key(),
      });
    } else if (!ajv.validate(schema, schema.default)) {
      ctx.report({
        message: `The default of \`${name}\` is ${JSON.stringify(schema.default)}, but it ${ajv.errors?.[0]?.message}${values ? `: ${quoted(values)}` : ""}.`,
        location: location.key(),
      });
    }
  }
});
