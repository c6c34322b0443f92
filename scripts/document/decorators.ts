/** Redocly plugin: what bundling adds to the hand-written files. Each decorator is listed in redocly.yaml. */
import type { Oas3Decorator, Plugin } from "@redocly/openapi-core";
import { list, type Members, members } from "./json.ts";
import { spellOut } from "./multipliers.ts";
import { modelLabel } from "./names.ts";
import { componentOf } from "./references.ts";

const schemasOf = (root: unknown): Members => members(members(members(root).components).schemas);
const componentName = (schema: unknown): string => componentOf(String(members(schema).$ref ?? ""));

/** Bundling lifts the `$defs` of a model file to components, so the copies inside the model are left over. */
const dropLiftedDefs: Oas3Decorator = () => ({
  Root: {
    leave(root) {
      const schemas = schemasOf(root);
      for (const schema of Object.values(schemas).map(members)) {
        const definitions = members(schema.$defs);
        for (const name of Object.keys(definitions)) {
          if (name in schemas) delete definitions[name];
        }
        if (Object.keys(definitions).length === 0) delete schema.$defs;
      }
    },
  },
});

/** The example of a model as an entry of a body's `examples`. */
function modelExample(schemas: Members, variant: unknown): [string, unknown][] {
  const name = componentName(variant);
  const model = members(schemas[name]);
  const value = list(model.examples)[0];
  if (value === undefined) return [];
  return [[name, { summary: modelLabel(model), value }]];
}

/**
 * Shows the example of every model under the `examples` of each body that takes the union of models. The example is
 * written once, in the model's file.
 */
const showModelExamples: Oas3Decorator = () => ({
  Root: {
    leave(root) {
      const schemas = schemasOf(root);
      for (const pathItem of Object.values(members(members(root).paths)).map(members)) {
        const body = members(members(pathItem.post).requestBody);
        for (const media of Object.values(members(body.content)).map(members)) {
          const union = members(schemas[componentName(media.schema)]);
          if (union.discriminator === undefined) continue;
          media.examples = Object.fromEntries(list(union.oneOf).flatMap((variant) => modelExample(schemas, variant)));
        }
      }
    },
  },
});

/** Readers of the bundle find the multiplier of every value, also where the hand-written file has the short form. */
const spellOutMultipliers: Oas3Decorator = () => ({
  Root: {
    leave(root) {
      const schemas = schemasOf(root);
      for (const model of Object.values(schemas).map(members)) {
        const input = members(schemas[componentName(members(model.properties).input)]);
        for (const factor of list(members(model["x-pricing"]).factors).map(members)) {
          const parameter = members(input.properties)[String(factor.parameter)];
          const { enum: values } = { ...members(schemas[componentName(parameter)]), ...members(parameter) };
          factor.multipliers = spellOut(factor.multipliers, list(values).map(String));
        }
      }
    },
  },
});

export default function bundlePlugin(): Plugin {
  return {
    id: "bundle",
    decorators: {
      oas3: {
        "drop-lifted-defs": dropLiftedDefs,
        "show-model-examples": showModelExamples,
        "spell-out-multipliers": spellOutMultipliers,
      },
    },
  };
}
