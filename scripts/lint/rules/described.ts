import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { follow, isRef, members, type Place } from "../nodes.ts";

function checkDescribed(ctx: UserContext, what: string, place: Place | undefined, report: Place["location"]): void {
  if (place === undefined || typeof place.node.description === "string") return;
  ctx.report({ message: `${what} has no description. Add a \`description\`.`, location: report.key() });
}

/**
 * Everything that a reader meets says what it is: fields, headers, and the components behind them. Redocly looks after
 * operations, parameters and tags.
 */
export const described: Oas3Rule = () => ({
  Schema(node, ctx) {
    const { location } = ctx;
    if (location.pointer === "#/") checkDescribed(ctx, "The component", { node: members(node), location }, location);
    for (const [name, property] of Object.entries(members(members(node).properties))) {
      const at = location.child(["properties", name]);
      // What a reference leads to is looked at in its own file.
      if (!isRef(property) || "description" in property)
        checkDescribed(ctx, `\`${name}\``, follow(ctx, property, at), at);
    }
  },
  Header(node, ctx) {
    checkDescribed(ctx, "The header", { node: members(node), location: ctx.location }, ctx.location);
  },
});
