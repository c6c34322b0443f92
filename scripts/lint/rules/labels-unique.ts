import type { Oas3Rule } from "@redocly/openapi-core";
import { modelLabel } from "../../document/names.ts";
import { isModelFile } from "../models.ts";
import { members } from "../nodes.ts";

/** Every model has a label of its own, so that a list of models never shows the same line at two prices. */
export const labelsUnique: Oas3Rule = () => {
  const first = new Map<string, string>();
  return {
    Schema(node, ctx) {
      if (!isModelFile(ctx.location)) return;
      const model = members(node);
      const label = modelLabel(model);
      const slug = String(members(members(model.properties).model).const);
      const other = first.get(label);
      first.set(label, other ?? slug);
      if (other === undefined || other === slug) return;
      ctx.report({
        message: `${slug} and ${other} are both called "${label}". Give them different names in \`x-display-name\`.`,
        location: ctx.location.child("x-display-name"),
      });
    },
  };
};
