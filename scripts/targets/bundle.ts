import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedDocument } from "../document/published.ts";
import { toYaml } from "../document/yaml.ts";
import type { Target } from "./target.ts";

const notice = "# Made from openapi/ by `npm run build`. Do not edit.\n";

/** The whole document in one file, for tools that take one: as YAML for people and as JSON for programs. */
export const bundle: Target = {
  name: "bundle",
  sources: [],
  outputs: ["openapi.yaml", "openapi.json"],
  inGit: true,
  async generate(document, out) {
    const openapi = publishedDocument(document);
    await writeFile(join(out, "openapi.yaml"), toYaml(openapi, notice));
    await writeFile(join(out, "openapi.json"), `${JSON.stringify(openapi, null, 2)}\n`);
  },
};
