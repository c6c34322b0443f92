/** The models as the rules see them: one file each in openapi/models, registered in the union of models. */
import { basename, dirname } from "node:path";
import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import { componentName, follow, list, type Members, members, type Place } from "./nodes.ts";

/** Whether a place is a model file: openapi/models/<provider>/<Component>.yaml. */
export const isModelFile = ({ source, pointer }: Location): boolean =>
  pointer === "#/" && basename(dirname(dirname(source.absoluteRef))) === "models";

/** One parameter of a model. */
export interface ModelParameter {
  /** The schema with references followed, so that a shared component counts like one written in place. */
  readonly schema: Members;
  /** Where the model names the parameter, in its own file. */
  readonly location: Location;
  readonly required: boolean;
}

export interface LintedModel extends Place {
  readonly component: string;
  readonly slug: string;
  readonly input: Place;
  readonly parameters: ReadonlyMap<string, ModelParameter>;
  readonly factors: readonly Place[];
}

/** Reads a model file, with references followed. */
export function readModel(ctx: UserContext, node: Members, location: Location): LintedModel {
  const properties = members(node.properties);
  const inputAt = location.child(["properties", "input"]);
  const input: Place = follow(ctx, properties.input, inputAt) ?? { node: {}, location: inputAt };
  const required = list(input.node.required);
  return {
    node,
    location,
    component: componentName(location),
    slug: String(members(properties.model).const ?? ""),
    input,
    parameters: new Map(
      Object.entries(members(input.node.properties)).map(([name, schema]) => {
        const at = input.location.child(["properties", name]);
        return [name, { schema: follow(ctx, schema, at)?.node ?? {}, location: at, required: required.includes(name) }];
      }),
    ),
    factors: list(members(node["x-pricing"]).factors).map((factor, index) => ({
      node: members(factor),
      location: location.child(["x-pricing", "factors", index]),
    })),
  };
}

/** A rule that looks at each model file on its own. */
export function forEachModel(check: (model: LintedModel, ctx: UserContext) => void): Oas3Rule {
  return () => ({
    Schema(node, ctx) {
      if (isModelFile(ctx.location)) check(readModel(ctx, members(node), ctx.location), ctx);
    },
  });
}

/** The values that a parameter takes, as strings. Undefined when it is neither an enum nor a boolean. */
export function valuesOf(schema: Members): readonly string[] | undefined {
  if (Array.isArray(schema.enum)) return schema.enum.map(String);
  return schema.type === "boolean" ? ["false", "true"] : undefined;
}
