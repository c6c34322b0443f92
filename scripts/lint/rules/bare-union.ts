import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { unionName } from "../../document/view.ts";
import { isModelFile } from "../models.ts";
import { componentName, follow, list, type Members, members } from "../nodes.ts";

/** Whether a schema combines models, or the union of them, by a keyword. */
function combinesModels(ctx: UserContext, schema: Members, keyword: string): boolean {
  return list(schema[keyword]).some((item, index) => {
    const location = follow(ctx, item, ctx.location.child([keyword, index]))?.location;
    return location !== undefined && (componentName(location) === unionName || isModelFile(location));
  });
}

/**
 * The models are joined by one bare `oneOf` with a discriminator: inside `allOf` and `anyOf`, generators lose the
 * literal values of `model`, and with them the type of the input.
 */
export const bareUnion: Oas3Rule = () => ({
  Schema(node, ctx) {
    const schema = members(node);
    const { location } = ctx;
    const isUnion = componentName(location) === unionName;
    for (const keyword of ["allOf", "anyOf"]) {
      if (!(isUnion && keyword in schema) && !combinesModels(ctx, schema, keyword)) continue;
      ctx.report({
        message: `\`${keyword}\` around models breaks generated clients. Use \`oneOf\`, and refer to ${unionName} directly.`,
        location: location.child(keyword).key(),
      });
    }
    if (isUnion && members(schema.discriminator).propertyName !== "model") {
      ctx.report({
        message:
          "`model` is the discriminator between the models. Write `discriminator: {propertyName: model, mapping: ...}`.",
        location: location.child("discriminator").key(),
      });
    }
  },
});
