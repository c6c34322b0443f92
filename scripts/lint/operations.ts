/** Every operation of the document, with the side that receives it. */
import type { Location, UserContext } from "@redocly/openapi-core";
import { methods } from "../document/methods.ts";
import { follow, members, type Place } from "./nodes.ts";

export interface OperationPlace extends Place {
  /** Whether the API sends the request and the caller's server receives it: a webhook or a callback. */
  readonly fromApi: boolean;
}

function* operationsIn(ctx: UserContext, items: unknown, at: Location, fromApi: boolean): Generator<OperationPlace> {
  for (const [path, value] of Object.entries(members(items))) {
    const item = follow(ctx, value, at.child(path));
    for (const method of methods) {
      if (item?.node[method] === undefined) continue;
      const operation = follow(ctx, item.node[method], item.location.child(method));
      if (operation === undefined) continue;
      yield { ...operation, fromApi };
      for (const [name, callback] of Object.entries(members(operation.node.callbacks))) {
        const paths = follow(ctx, callback, operation.location.child(["callbacks", name]));
        if (paths !== undefined) yield* operationsIn(ctx, paths.node, paths.location, true);
      }
    }
  }
}

/** The operations under `paths` and `webhooks` and in callbacks, each once. */
export function operationsOf(ctx: UserContext, root: unknown): OperationPlace[] {
  const { paths, webhooks } = members(root);
  const found = [
    ...operationsIn(ctx, paths, ctx.location.child("paths"), false),
    ...operationsIn(ctx, webhooks, ctx.location.child("webhooks"), true),
  ];
  return [...new Map(found.map((operation) => [operation.location.absolutePointer, operation])).values()];
}
