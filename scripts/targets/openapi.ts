import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import { completeManifest, readManifest } from "./packages/manifest.ts";
import { copyTexts } from "./packages/texts.ts";
import type { Target } from "./target.ts";

const source = "scripts/document/package";

/** Where each file of the package comes from, below generated/. */
const published = {
  "openapi.json": "openapi.json",
  "openapi.yaml": "openapi.yaml",
  "openapi-3.0.yaml": "openapi-3.0.yaml",
  "openapi-plain.yaml": "openapi-plain.yaml",
  "code-samples.overlay.yaml": "code-samples.overlay.yaml",
  "extensions.schema.json": "extensions.schema.json",
  "prism.yaml": "mock/prism.yaml",
  // For programs of ES modules, and for those of CommonJS.
  "types.d.mts": "types.ts",
  "types.d.ts": "types.ts",
};

/** The document and its types, as a package ready to publish, without runtime code. */
export const openapi: Target = {
  name: "openapi",
  sources: ["scripts/targets/packages", "LICENSE"],
  needs: ["bundle", "views", "types", "mock"],
  outputs: ["pixelbyte-openapi"],
  inGit: false,
  async generate({ version }, out) {
    const manifest = completeManifest(await readManifest(join(root, source)), version, source, []);
    const folder = join(out, manifest.name);
    await mkdir(folder, { recursive: true });
    for (const [to, from] of Object.entries(published)) await copyFile(join(out, from), join(folder, to));
    await copyTexts(source, folder);
    await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  },
};
