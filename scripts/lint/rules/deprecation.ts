import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { deprecationSchema } from "../../document/extensions.ts";
import { unionName } from "../../document/view.ts";
import { isModelFile } from "../models.ts";
import { componentName, members, suggestion } from "../nodes.ts";

/** A deprecated model says since when and what to use instead, and only a deprecated model does. */
export const deprecation: Oas3Rule = () => {
  let slugs: string[] = [];
  const successors: { slug: string; successor: string; location: Location }[] = [];
  return {
    Schema(node, ctx) {
      const schema = members(node);
      const { location } = ctx;
      if (componentName(location) === unionName) slugs = Object.keys(members(members(schema.discriminator).mapping));
      const facts = schema["x-deprecation"];
      const at = location.child("x-deprecation");
      if (!isModelFile(location)) {
        if (facts === undefined) return;
        ctx.report({ message: "Only models have `x-deprecation`. Use `deprecated: true` here.", location: at.key() });
        return;
      }
      if (schema.deprecated === true && facts === undefined) {
        ctx.report({
          message:
            "A deprecated model says what to use instead. Add `x-deprecation: {since: <date>, successor: <slug>}`.",
          location: location.child("deprecated").key(),
        });
      }
      if (schema.deprecated !== true && facts !== undefined) {
        ctx.report({
          message: "Generated clients read `deprecated`. Add `deprecated: true`, or remove `x-deprecation`.",
          location: at.key(),
        });
      }
      const parsed = deprecationSchema.safeParse(facts);
      if (!parsed.success) return;
      const { since, sunset, successor } = parsed.data;
      const slug = String(members(members(schema.properties).model).const ?? "");
      successors.push({ slug, successor, location: at.child("successor") });
      if (sunset !== undefined && sunset < since) {
        ctx.report({
          message: `The model stops working on ${sunset}, before its deprecation on ${since}. Correct one of the dates.`,
          location: at.child("sunset"),
        });
      }
    },
    Root: {
      leave(_root, ctx) {
        for (const { slug, successor, location } of successors) {
          if (successor === slug) {
            ctx.report({ message: "A model cannot be its own successor. Name another one.", location });
          } else if (!slugs.includes(successor)) {
            const message = `The successor ${successor} is not a registered model. Use the slug of a registered one.`;
            ctx.report({ message, location, ...suggestion(successor, slugs) });
          }
        }
      },
    },
  };
};
