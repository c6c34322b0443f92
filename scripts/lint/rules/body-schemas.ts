import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { type Body, bodiesIn, bodySchemasIn } from "../bodies.ts";
import { componentName, follow, list, members, type Place } from "../nodes.ts";

const isNull = (schema: unknown): boolean => members(schema).type === "null";

function checkReceived(ctx: UserContext, { node, location }: Place): void {
  const branches = [...list(node.oneOf), ...list(node.anyOf)];
  if (![node.type].flat().includes("null") && !branches.some(isNull)) return;
  ctx.report({
    message: "Some clients send null for omitted members. Make the member optional instead of nullable.",
    location: location.key(),
  });
}

function checkSent(ctx: UserContext, { node, location }: Place): void {
  if (node.additionalProperties === false) {
    ctx.report({
      message:
        "Strict clients break when the API adds a field. Remove `additionalProperties: false` from what it sends.",
      location: location.child("additionalProperties").key(),
    });
  }
  for (const keyword of ["oneOf", "anyOf"]) {
    if (list(node[keyword]).filter((branch) => !isNull(branch)).length < 2) continue;
    ctx.report({
      message: "Most clients cannot read a union. Describe what the API sends with a single schema.",
      location: location.child(keyword).key(),
    });
  }
}

/** All errors have one schema. */
function checkErrors(ctx: UserContext, bodies: readonly Body[]): void {
  let expected: Location | undefined;
  for (const { schema, location } of bodies.filter(({ isError }) => isError)) {
    const target = follow(ctx, schema, location)?.location;
    expected ??= target;
    if (target === undefined || expected?.absolutePointer === target.absolutePointer) continue;
    ctx.report({
      message: `All errors share one schema, so that clients read them the same way. Refer to ${expected ? componentName(expected) : ""}.`,
      location,
    });
  }
}

/**
 * What clients send is strict, what they receive is lenient: no null in requests, no closed objects and no unions in
 * responses and events, and one schema for all errors.
 */
export const bodySchemas: Oas3Rule = () => ({
  Root(root, ctx) {
    const bodies = bodiesIn(ctx, root);
    for (const place of bodySchemasIn(ctx, bodies, false)) checkReceived(ctx, place);
    for (const place of bodySchemasIn(ctx, bodies, true)) checkSent(ctx, place);
    checkErrors(ctx, bodies);
  },
});
