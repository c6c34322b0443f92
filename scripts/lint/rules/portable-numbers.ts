import type { Oas3Rule } from "@redocly/openapi-core";
import { members } from "../nodes.ts";

/** Numbers that every language reads alike: the size is stated, and JavaScript can hold the limits. */
export const portableNumbers: Oas3Rule = () => ({
  Schema(node, ctx) {
    const schema = members(node);
    const types = [schema.type].flat();
    const formats = types.includes("integer") ? "int32 or int64" : "float or double";
    if (!types.includes("integer") && !types.includes("number")) return;
    if (schema.format === undefined) {
      ctx.report({
        message: `The number has no size. Add \`format\`: ${formats}.`,
        location: ctx.location.child("type").key(),
      });
    }
    for (const bound of ["minimum", "maximum"]) {
      if (typeof schema[bound] !== "number" || Math.abs(schema[bound]) <= Number.MAX_SAFE_INTEGER) continue;
      ctx.report({
        message: `JavaScript cannot represent this number exactly. Keep \`${bound}\` within ${Number.MAX_SAFE_INTEGER}.`,
        location: ctx.location.child(bound),
      });
    }
  },
});
