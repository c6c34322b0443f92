import type { Oas3Rule } from "@redocly/openapi-core";
import { unionName } from "../../document/view.ts";
import { componentName, members, suggestion } from "../nodes.ts";

/** A former model is no longer registered, and its successor is. */
export const formerModels: Oas3Rule = () => ({
  Schema(node, ctx) {
    if (componentName(ctx.location) !== unionName) return;
    const schema = members(node);
    const slugs = Object.keys(members(members(schema.discriminator).mapping));
    for (const [former, successor] of Object.entries(members(schema["x-former-models"]))) {
      const location = ctx.location.child("x-former-models").child(former);
      if (slugs.includes(former)) {
        const message = `${former} is still a registered model. Remove it from \`x-former-models\`, or from the register.`;
        ctx.report({ message, location: location.key() });
      } else if (!slugs.includes(String(successor))) {
        const message = `The successor ${successor} is not a registered model. Use the slug of a registered one.`;
        ctx.report({ message, location, ...suggestion(String(successor), slugs) });
      }
    }
  },
});
