import { forEachModel } from "../models.ts";
import { list, quoted } from "../nodes.ts";

const kinds = [
  { what: "booleans", pattern: /^(true|false)$/, type: "boolean" },
  { what: "whole numbers", pattern: /^-?\d+$/, type: "integer" },
] as const;

/**
 * Booleans and whole numbers that the API takes as strings are rare enough to be a slip of whoever wrote the file, who
 * then refuses what the API accepts. If they are meant, the description tells readers too.
 */
export const stringsMeant = forEachModel(({ parameters }, ctx) => {
  for (const [name, { schema, location }] of parameters) {
    const values = list(schema.enum).map(String);
    const kind = kinds.find(({ pattern }) => values.length > 0 && values.every((value) => pattern.test(value)));
    // `described` reports what has no description.
    const { description, type } = schema;
    if (kind === undefined || type !== "string" || description === undefined) continue;
    if (/\bstrings?\b/i.test(String(description))) continue;
    ctx.report({
      message: `\`${name}\` takes ${quoted(values)}, which are ${kind.what} written as strings. Make it \`type: ${kind.type}\`, or say in its description that the API expects a string.`,
      location: location.key(),
    });
  }
});
