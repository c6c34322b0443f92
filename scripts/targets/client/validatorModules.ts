import { objectAt } from "../../document/json.ts";
import type { Document, JsonObject, Model } from "../../document/view.ts";
import { constantName, literal, type Module, notice } from "./module.ts";
import { standalone } from "./standalone.ts";

/** The validator of one model's input. It is marked as pure, so that a bundle without it does not carry it. */
function validatorModule({ slug, inputComponent, displayName, capability }: Model, schemas: JsonObject): Module {
  const schema = standalone(objectAt(schemas, inputComponent), schemas);
  const text = `${notice}import { type InputValidator, inputValidator } from "../scripts/client/validation/inputValidator.ts";

/** Checks the input of ${displayName}, ${capability.title}. */
export const ${constantName(inputComponent)}: InputValidator<${literal(slug)}> = /* @__PURE__ */ inputValidator(${literal(slug)}, ${literal(schema)});
`;
  return [`validation/${inputComponent}.ts`, text];
}

/** A module for each model, in the package beside the source of the client, and one that has them all by slug. */
export function validatorModules({ models, openapi }: Document): Module[] {
  const schemas = objectAt(openapi, "components", "schemas");
  const names = models.map(({ inputComponent }) => inputComponent);
  const text = `${notice}import type { ModelSlug } from "../generated/types.ts";
import type { InputValidator } from "../scripts/client/validation/inputValidator.ts";
${names.map((name) => `import { ${constantName(name)} } from "./${name}.ts";`).join("\n")}

${names.map((name) => `export { ${constantName(name)} } from "./${name}.ts";`).join("\n")}
export type { InputValidator, JsonSchema } from "../scripts/client/validation/inputValidator.ts";

/** The validator of every model, by slug. */
export const inputValidators: { readonly [Slug in ModelSlug]: InputValidator<Slug> } = {
${models.map(({ slug, inputComponent }) => `  ${literal(slug)}: ${constantName(inputComponent)},`).join("\n")}
};
`;
  return [...models.map((model) => validatorModule(model, schemas)), ["validation/index.ts", text]];
}
