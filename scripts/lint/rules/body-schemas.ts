import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { componentName, follow, list, members, type Place } from "../nodes.ts";
import { type OperationPlace, operationsOf } from "../operations.ts";

const isNull = (schema: unknown): boolean => members(schema).type === "null";

/** A schema and all schemas inside it, each once; `seen` is shared between bodies. */
function* schemasIn(ctx: UserContext, value: unknown, at: Location, seen: Set<string>): Generator<Place> {
  const place = follow(ctx, value, at);
  if (place === undefined || seen.has(place.location.absolutePointer)) return;
  const { node, location } = place;
  seen.add(location.absolutePointer);
  yield place;
  for (const [name, property] of Object.entries(members(node.properties))) {
    yield* schemasIn(ctx, property, location.child(["properties", name]), seen);
  }
  for (const keyword of ["items", "additionalProperties"].filter((keyword) => keyword in node)) {
    yield* schemasIn(ctx, node[keyword], location.child(keyword), seen);
  }
  for (const keyword of ["oneOf", "anyOf", "allOf"]) {
    for (const [index, branch] of list(node[keyword]).entries()) {
      yield* schemasIn(ctx, branch, location.child([keyword, index]), seen);
    }
  }
}

function checkReceived(ctx: UserContext, { node, location }: Place): void {
  const branches = [...list(node.oneOf), ...list(node.anyOf)];
  if (![node.type].flat().includes("null") && !branches.some(isNull)) return;
  ctx.report({
    message: "Some clients send null for what is left out. Make the member optional instead of nullable.",
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
      message: "Most clients cannot read a union. Describe what the API sends by one schema.",
      location: location.child(keyword).key(),
    });
  }
}

/** The schema of one media type of a request or a response. */
interface Body {
  readonly schema: unknown;
  readonly location: Location;
  /** Whether the API sends it, and clients read it. */
  readonly sent: boolean;
  readonly isError: boolean;
}

function contentOf(body: Place | undefined, kind: Pick<Body, "sent" | "isError">): Body[] {
  if (body === undefined) return [];
  return Object.entries(members(body.node.content)).map(([type, media]) => ({
    schema: members(media).schema,
    location: body.location.child(["content", type, "schema"]),
    ...kind,
  }));
}

function bodiesOf(ctx: UserContext, { node, location, fromApi }: OperationPlace): Body[] {
  const request = follow(ctx, node.requestBody, location.child("requestBody"));
  // What the receiver of an event returns is up to it.
  const responses = fromApi ? [] : Object.entries(members(node.responses));
  return [
    ...contentOf(request, { sent: fromApi, isError: false }),
    ...responses.flatMap(([status, value]) => {
      const response = follow(ctx, value, location.child(["responses", status]));
      return contentOf(response, { sent: true, isError: /^[45]/.test(status) });
    }),
  ];
}

/** All errors have one schema. */
function checkErrors(ctx: UserContext, bodies: readonly Body[]): void {
  let expected: Location | undefined;
  for (const { schema, location } of bodies.filter(({ isError }) => isError)) {
    const target = follow(ctx, schema, location)?.location;
    expected ??= target;
    if (target === undefined || expected?.absolutePointer === target.absolutePointer) continue;
    ctx.report({
      message: `All errors have one schema, so that a client reads them alike. Refer to ${expected ? componentName(expected) : ""}.`,
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
    const found = operationsOf(ctx, root).flatMap((operation) => bodiesOf(ctx, operation));
    // Operations share responses.
    const bodies = [...new Map(found.map((body) => [body.location.absolutePointer, body])).values()];
    for (const [sent, check] of [
      [false, checkReceived],
      [true, checkSent],
    ] as const) {
      const seen = new Set<string>();
      for (const { schema, location } of bodies.filter((body) => body.sent === sent)) {
        for (const place of schemasIn(ctx, schema, location, seen)) check(ctx, place);
      }
    }
    checkErrors(ctx, bodies);
  },
});
