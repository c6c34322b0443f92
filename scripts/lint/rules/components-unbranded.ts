import type { Location, Oas3Rule } from "@redocly/openapi-core";
import { isModelFile } from "../models.ts";
import { componentName, members } from "../nodes.ts";

/** The brands of a model: its provider, without what marks a second account of it, and the first word of its name. */
function brandsOf(model: Readonly<Record<string, unknown>>): string[] {
  const [provider = ""] = String(members(members(model.properties).model).const).split(/[-/]/);
  const [name = ""] = String(model["x-display-name"]).split(" ");
  return [provider, name].map((word) => word.toLowerCase());
}

const wordsOf = (name: string): string[] => (name.match(/[A-Z][a-z0-9]*/g) ?? []).map((word) => word.toLowerCase());

/**
 * Shared components are named after what they hold, so that models of any provider can refer to them. The brands are
 * those of the models that there are.
 */
export const componentsUnbranded: Oas3Rule = () => {
  const brands = new Set<string>();
  const components = new Map<string, Location>();
  return {
    ref(node, ctx) {
      const { location } = ctx.resolve(node);
      if (location?.pointer === "#/" && !isModelFile(location)) components.set(location.absolutePointer, location);
    },
    Schema(node, ctx) {
      if (isModelFile(ctx.location)) for (const brand of brandsOf(members(node))) brands.add(brand);
    },
    Root: {
      leave(_root, ctx) {
        for (const location of components.values()) {
          const name = componentName(location);
          const brand = wordsOf(name).find((word) => brands.has(word));
          if (brand === undefined) continue;
          const message = `${name} is named after a brand, "${brand}". Name the component after what it holds, because models of other brands may refer to it.`;
          ctx.report({ message, location });
        }
      },
    },
  };
};
