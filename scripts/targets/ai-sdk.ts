import { assemblePackage } from "./packages/assemble.ts";
import { removeUnmapped } from "./packages/removeUnmapped.ts";
import type { Target } from "./target.ts";

/** The AI SDK provider, as a package ready to publish. */
export const aiSdk: Target = {
  name: "ai-sdk",
  sources: ["scripts/ai-sdk", "scripts/targets/packages", "LICENSE"],
  needs: ["ai-sdk-data"],
  outputs: ["pixelbyte-ai-sdk-provider"],
  inGit: false,
  async generate(document, out) {
    const folder = await assemblePackage(
      {
        folder: "scripts/ai-sdk/package",
        entries: { index: "scripts/ai-sdk/index.ts" },
        packages: { "scripts/client/index.ts": "pixelbyte-client" },
        bundled: ["@cfworker/json-schema"],
        esmOnly: ["@ai-sdk/provider"],
        // The AI SDK needs Node 22, and `require` of ES modules came with 22.12.
        node: ">=22.12.0",
        platform: "neutral",
      },
      document.version,
      out,
    );
    await removeUnmapped(folder);
  },
};
