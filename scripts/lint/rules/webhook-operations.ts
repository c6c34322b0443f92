import type { Oas3Rule } from "@redocly/openapi-core";
import { list, members } from "../nodes.ts";
import { operationsOf } from "../operations.ts";

/** A webhook or callback asks for no API key: the API sends it, and its signature proves the sender. */
export const webhookOperations: Oas3Rule = () => ({
  Root(root, ctx) {
    for (const { node, location, fromApi } of operationsOf(ctx, root)) {
      const { security, operationId } = members(node);
      if (!fromApi || (Array.isArray(security) && list(security).length === 0)) continue;
      ctx.report({
        message: `${String(operationId ?? "A webhook")} is sent by the API without a key. Write \`security: []\`.`,
        location: location.child("security").key(),
      });
    }
  },
});
