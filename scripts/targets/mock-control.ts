import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import type { JsonObject } from "../document/view.ts";
import { toYaml } from "../document/yaml.ts";
import type { Target } from "./target.ts";

const source = "openapi/mock-control.yaml";
const notice = `# Made from ${source} by \`npm run build\`. Do not edit.\n`;

/** The document of the mock's control API in one piece. */
export async function controlDocument(): Promise<JsonObject> {
  const { bundleDocument } = await import("../document/load.ts");
  return bundleDocument(`${root}/${source}`);
}

/** The document of the mock's control API, bundled, with TypeScript types. */
export const mockControl: Target = {
  name: "mock-control",
  sources: [source],
  outputs: ["mock-control"],
  inGit: false,
  async generate(_, out) {
    const document = await controlDocument();
    const { default: openapiTS, astToString, COMMENT_HEADER } = await import("openapi-typescript");
    const types = await openapiTS(JSON.stringify(document), {
      silent: true,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
    });
    const folder = join(out, "mock-control");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "openapi.yaml"), toYaml(document, notice));
    await writeFile(join(folder, "openapi.json"), `${JSON.stringify(document, null, 2)}\n`);
    await writeFile(join(folder, "types.ts"), COMMENT_HEADER + astToString(types));
  },
};
