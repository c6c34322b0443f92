import { copyFile, cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import manifest from "../../package.json" with { type: "json" };
import type { Document } from "../document/view.ts";
import type { Target } from "./target.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the hand-written half of the client knows of the document at run time. */
const facts = ({ serverUrl }: Document): string => `// Made from openapi/ by \`npm run build\`. Do not edit.
/** The production server. */
export const serverUrl = ${JSON.stringify(serverUrl)};
`;

function packageJson({ version }: Document): string {
  const content = {
    name: "pixelbyte-client",
    version,
    description: "Typed client for the PixelByte API: AI video and image models behind one job API.",
    keywords: ["pixelbyte", "openapi", "client", "video", "ai"],
    license: manifest.license,
    type: "module",
    sideEffects: false,
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
    files: ["dist"],
    engines: { node: ">=20" },
    dependencies: { "openapi-fetch": manifest.devDependencies["openapi-fetch"] },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The TypeScript client as a package that can be published as it stands. */
export const client: Target = {
  name: "client",
  sources: ["scripts/client", "LICENSE"],
  needs: ["types"],
  outputs: ["client"],
  inGit: true,
  async generate(document, out) {
    const folder = join(out, "client");
    // Beside the staged generated/, so that the sources' imports lead to the types of this build, not of the last one.
    const sources = join(out, "../scripts/client");
    await cp(join(root, "scripts/client"), sources, { recursive: true });
    await mkdir(join(folder, "src"), { recursive: true });
    await writeFile(join(folder, "src/document.ts"), facts(document));
    await writeFile(join(folder, "package.json"), packageJson(document));
    await copyFile(join(root, "LICENSE"), join(folder, "LICENSE"));
    await copyFile(join(root, "scripts/client/README.package.md"), join(folder, "README.md"));
    await build({
      config: false,
      cwd: root,
      entry: { index: join(sources, "index.ts") },
      outDir: join(folder, "dist"),
      platform: "neutral",
      target: "es2022",
      dts: true,
      fixedExtension: false,
      deps: { neverBundle: ["openapi-fetch"] },
      logLevel: "warn",
      // Region comments would carry the path of the staging folder.
      inputOptions: { experimental: { attachDebugInfo: "none" } },
    });
  },
};
