import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toYaml } from "../document/yaml.ts";
import { mockDocument } from "../mock/document/mockDocument.ts";
import { prismDocument } from "../mock/document/prismDocument.ts";
import type { Target } from "./target.ts";

const notice = `# Made from openapi/ by \`npm run build\`. Do not edit.
# For stock Prism: npx prism mock generated/mock/prism.yaml. For every other tool: generated/openapi.yaml.
`;

/** What the mock server starts from, and a document for stock Prism. */
export const mock: Target = {
  name: "mock",
  sources: ["scripts/mock"],
  outputs: ["mock/document.json", "mock/prism.yaml"],
  inGit: false,
  async generate(document, out) {
    const { precompile } = await import("../mock/document/precompiled.ts");
    // A schema that does not compile is found here, and not by whoever sends the first request.
    const own = precompile(mockDocument(document.openapi));
    const prism = toYaml(prismDocument(document.openapi), notice);
    const folder = join(out, "mock");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "document.json"), `${JSON.stringify(own, null, 2)}\n`);
    await writeFile(join(folder, "prism.yaml"), prism);
  },
};
