/** The bodies of requests, responses and events, and the schemas inside them. */
import type { Location, UserContext } from "@redocly/openapi-core";
import { follow, list, members, type Place } from "./nodes.ts";
import { type OperationPlace, operationsOf } from "./operations.ts";

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

/** The schema of one media type of a request or a response. */
export interface Body {
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

/** The bodies of all operations, each once, because operations share responses. */
export function bodiesIn(ctx: UserContext, root: unknown): Body[] {
  const found = operationsOf(ctx, root).flatMap((operation) => bodiesOf(ctx, operation));
  return [...new Map(found.map((body) => [body.location.absolutePointer, body])).values()];
}

/** Every schema that the API sends, or every one that it receives, each once. */
export function* bodySchemasIn(ctx: UserContext, bodies: readonly Body[], sent: boolean): Generator<Place> {
  const seen = new Set<string>();
  for (const { schema, location } of bodies.filter((body) => body.sent === sent)) {
    yield* schemasIn(ctx, schema, location, seen);
  }
}
