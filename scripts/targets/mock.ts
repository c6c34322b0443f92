import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toYaml } from "../document/yaml.ts";
import { mockDocument } from "../mock/document/mockDocument.ts";
import { prismDocument } from "../mock/document/prismDocument.ts";
import { controlDocument } from "./mock-control.ts";
import { assemblePackage } from "./packages/assemble.ts";
import { removeUnmapped } from "./packages/removeUnmapped.ts";
import type { Target } from "./target.ts";

const notice = `# Made from openapi/ by \`npm run build\`. Do not edit.
# For stock Prism: npx prism mock generated/mock/prism.yaml. For every other tool: generated/openapi.yaml.
`;

/** The mock server, as a package ready to publish, and a document for stock Prism. */
export const mock: Target = {
  name: "mock",
  sources: ["scripts/mock", "scripts/program", "scripts/targets/packages", "LICENSE", "openapi/mock-control.yaml"],
  needs: ["types", "mock-data"],
  outputs: ["mock", "pixelbyte-mock"],
  inGit: false,
  async generate(document, out) {
    const { ajvCompilers } = await import("../mock/checks/ajvCompilers.ts");
    const { precompile } = await import("../mock/document/precompile.ts");
    await mkdir(join(out, "mock"), { recursive: true });
    await writeFile(join(out, "mock/prism.yaml"), toYaml(prismDocument(document.openapi), notice));
    const folder = await assemblePackage(
      {
        folder: "scripts/mock/package",
        entries: { index: "scripts/mock/index.ts" },
        program: "scripts/mock/main.ts",
        threads: { prismWorker: "scripts/mock/prism/worker.ts" },
        pages: { browser: "scripts/mock/browser.ts", msw: "scripts/mock/msw.ts" },
        required: { browser: "scripts/mock/package/browser.ts", msw: "scripts/mock/msw.ts" },
        bundled: ["@noble/hashes", "tinyqueue", "zod"],
        platform: "node",
        replaced: {
          "scripts/mock/locations.ts": "scripts/mock/package/locations.ts",
          "scripts/mock/browser.ts": "scripts/mock/package/browser.ts",
          "scripts/mock/mswPeer.ts": "scripts/mock/package/mswPeer.ts",
        },
        files: { "scripts/mock/media": "dist/media" },
      },
      document.version,
      out,
    );
    await removeUnmapped(folder);
    // A schema that does not compile is found here, and not by whoever sends the first request.
    const own = precompile(mockDocument(document.openapi), ajvCompilers);
    await writeFile(join(folder, "dist/document.json"), `${JSON.stringify(own)}\n`);
    await writeFile(join(folder, "dist/control.json"), `${JSON.stringify(await controlDocument())}\n`);
  },
};
