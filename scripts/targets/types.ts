import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import openapiTS, { astToString, COMMENT_HEADER } from "openapi-typescript";
import type { Model } from "../document/view.ts";
import type { Target } from "./target.ts";

/** What openapi-typescript cannot know: which request belongs to which slug. */
function modelTypes(models: readonly Model[]): string {
  const members = models.map(
    ({ slug, component, displayName, capability }) =>
      `    /** ${displayName}, ${capability.title} */\n    ${JSON.stringify(slug)}: ${component};`,
  );
  return `/** The submit request of each model, by slug. */
export interface ModelRequests {
${members.join("\n")}
}
/** The slug of a model in this document. */
export type ModelSlug = keyof ModelRequests;
/** The input that a model takes: \`InputOf<"provider/model/capability">\`. */
export type InputOf<Slug extends ModelSlug> = ModelRequests[Slug]["input"];
`;
}

/** TypeScript types of the whole document, one exported type per component, and the map from slug to request. */
export const types: Target = {
  name: "types",
  sources: [],
  outputs: ["types.ts"],
  inGit: true,
  async generate({ openapi, models }, out) {
    const nodes = await openapiTS(JSON.stringify(openapi), {
      silent: true,
      // Without this, a property with a default would have to be sent.
      defaultNonNullable: false,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      rootTypesKeepCasing: true,
    });
    await writeFile(join(out, "types.ts"), `${COMMENT_HEADER}${astToString(nodes)}${modelTypes(models)}`);
  },
};
