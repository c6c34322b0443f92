import type { Location, UserContext } from "@redocly/openapi-core";
import { BY_VALUE } from "../../document/multipliers.ts";
import { forEachModel, type LintedModel, valuesOf } from "../models.ts";
import { type Members, members, quoted, suggestion } from "../nodes.ts";

/** A derived factor is measured on a file that is an input, is not an input itself, and assumes a value that has a price. */
function checkDerived(
  ctx: UserContext,
  name: string,
  factor: Members,
  location: Location,
  parameters: LintedModel["parameters"],
): void {
  const source = String(factor.derivedFrom);
  const multipliers = Object.keys(members(factor.multipliers));
  if (factor.multipliers === BY_VALUE) {
    ctx.report({
      message: `\`${name}\` has no list of values. Write the multiplier of each value.`,
      location: location.child("multipliers"),
    });
    return;
  }
  if (parameters.has(name)) {
    ctx.report({
      message: `\`${name}\` is an input, so the request decides it. Remove \`derivedFrom\` and \`assumed\`.`,
      location: location.child("derivedFrom").key(),
    });
  }
  if (!parameters.has(source)) {
    ctx.report({
      message: `\`${name}\` is derived from \`${source}\`, which is not an input of the model. The inputs are ${quoted(parameters.keys())}.`,
      location: location.child("derivedFrom"),
      ...suggestion(source, parameters.keys()),
    });
  }
  if (factor.assumed !== undefined && !multipliers.includes(String(factor.assumed))) {
    ctx.report({
      message: `"${factor.assumed}" is assumed for \`${name}\`, but has no multiplier. Assume one of ${quoted(multipliers)}.`,
      location: location.child("assumed"),
    });
  }
}

/** The values of a parameter that multiplies by its value are numbers. */
function checkByValue(ctx: UserContext, name: string, location: Location, values: readonly string[]): void {
  const other = values.find((value) => !(Number(value) > 0));
  if (other === undefined) return;
  ctx.report({
    message: `\`${name}\` takes "${other}", which is not a number to multiply by. Write the multiplier of each value.`,
    location: location.child("multipliers"),
  });
}

/** A table has a multiplier for every value and for no other, and says something that `value` would not. */
function checkTable(
  ctx: UserContext,
  name: string,
  table: Members,
  location: Location,
  values: readonly string[],
): void {
  const priced = Object.keys(table);
  const missing = values.filter((value) => !priced.includes(value));
  for (const value of missing) {
    ctx.report({
      message: `\`${name}\` takes "${value}", which has no multiplier. Add one, or remove the value from the enum.`,
      location: location.child("multipliers").key(),
    });
  }
  const unknown = priced.filter((value) => !values.includes(value));
  for (const value of unknown) {
    ctx.report({
      message: `"${value}" has a multiplier, but \`${name}\` only takes ${quoted(values)}. Add it to the enum, or remove it here.`,
      location: location.child(["multipliers", value]).key(),
      ...suggestion(value, values),
    });
  }
  if (missing.length + unknown.length === 0 && priced.every((value) => table[value] === Number(value))) {
    ctx.report({
      message: `Every value of \`${name}\` is its own multiplier. Write \`multipliers: ${BY_VALUE}\` instead of the table.`,
      location: location.child("multipliers").key(),
    });
  }
}

/**
 * Every priced parameter is an input with a closed list of values, and the price table has exactly these, or the values
 * are the multipliers; or it is derived from an input, and says so.
 */
export const pricedParameters = forEachModel(({ parameters, factors }, ctx) => {
  const seen = new Set<string>();
  for (const { node, location } of factors) {
    const name = String(node.parameter);
    const at = location.child("parameter");
    const parameter = parameters.get(name);
    const values = parameter && valuesOf(parameter.schema);
    if (seen.has(name)) {
      ctx.report({ message: `\`${name}\` is priced twice. Put all its multipliers into one factor.`, location: at });
    } else if (node.derivedFrom !== undefined) {
      checkDerived(ctx, name, node, location, parameters);
    } else if (parameter === undefined) {
      ctx.report({
        message: `\`${name}\` is priced, but it is not an input of the model. The inputs are ${quoted(parameters.keys())}.`,
        location: at,
        ...suggestion(name, parameters.keys()),
      });
    } else if (values === undefined) {
      ctx.report({
        message: `\`${name}\` is priced, so it must be an enum or a boolean. List its values as an enum.`,
        location: at,
      });
    } else if (node.multipliers === BY_VALUE) {
      checkByValue(ctx, name, location, values);
    } else {
      checkTable(ctx, name, members(node.multipliers), location, values);
    }
    seen.add(name);
  }
});
