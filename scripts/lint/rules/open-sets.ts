import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { bodiesIn, bodySchemasIn } from "../bodies.ts";
import { members, type Place } from "../nodes.ts";

/** A value that the API sends may be a new one. A client that knows only a closed set fails on it. */
function checkSent(ctx: UserContext, { node, location }: Place): void {
  const keyword = node.enum !== undefined ? "enum" : typeof node.const === "string" ? "const" : undefined;
  if (keyword === undefined) return;
  ctx.report({
    message: `The API may add values. Write \`x-extensible-enum\` instead of \`${keyword}\`.`,
    location: location.child(keyword).key(),
  });
}

/** A value that the API does not know is an error, so requests list all values. */
function checkReceived(ctx: UserContext, { node, location }: Place): void {
  if (node["x-extensible-enum"] === undefined) return;
  ctx.report({
    message: "The API accepts no other values. Write `enum` instead of `x-extensible-enum`.",
    location: location.child("x-extensible-enum").key(),
  });
}

/** Sets of values are open in what the API sends and closed in what it receives. */
export const openSets: Oas3Rule = () => ({
  Root(root, ctx) {
    const bodies = bodiesIn(ctx, root);
    for (const place of bodySchemasIn(ctx, bodies, true)) checkSent(ctx, place);
    for (const place of bodySchemasIn(ctx, bodies, false)) checkReceived(ctx, place);
  },
  Parameter(parameter, ctx) {
    checkReceived(ctx, { node: members(members(parameter).schema), location: ctx.location.child("schema") });
  },
});
