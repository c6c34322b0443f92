import { forEachModel } from "../models.ts";
import { members } from "../nodes.ts";

/**
 * A file that a model works on has an address on the web, and a list of files that is required is not empty: a job for
 * any other input would be charged and fail.
 */
export const mediaInputs = forEachModel(({ parameters }, ctx) => {
  for (const [name, { schema, location, required }] of parameters) {
    const items = members(schema.items);
    const address = items.format === "uri" ? items : schema;
    if (address.format !== "uri") continue;
    if (!String(address.pattern).startsWith("^https?://")) {
      ctx.report({
        message: `\`${name}\` would accept a URL such as file:///etc/passwd. Add \`pattern: "^https?://"\`.`,
        location: location.key(),
      });
    }
    if (address === items && required && !(Number(schema.minItems) > 0)) {
      ctx.report({
        message: `\`${name}\` is required, but could be empty. Add \`minItems: 1\`, with an \`x-assumption\` if it is not documented.`,
        location: location.key(),
      });
    }
  }
});
