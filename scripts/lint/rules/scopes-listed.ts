import type { Oas3Rule } from "@redocly/openapi-core";
import { scopeNeeded } from "../../document/scopes.ts";
import { members } from "../nodes.ts";
import { operationsOf } from "../operations.ts";

/** A scope that an operation needs is explained where the document explains the scopes of keys. */
export const scopesListed: Oas3Rule = () => ({
  Root(root, ctx) {
    const explained = String(members(root.info).description ?? "");
    for (const { node, location } of operationsOf(ctx, root)) {
      const scope = scopeNeeded(String(node.description ?? ""));
      if (scope === undefined || explained.includes(`\`${scope}\` allows `)) continue;
      ctx.report({
        message: `The operation needs the scope \`${scope}\`, which the description of the API does not explain. Write there what \`${scope}\` allows.`,
        location: location.child("description"),
      });
    }
  },
});
