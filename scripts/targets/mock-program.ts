import { cp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import type { Target } from "./target.ts";

/**
 * The mock as JavaScript, for the package: Node runs no TypeScript below node_modules. Its folder is
 * as deep in the repository as the one of the sources, and flat, so that it finds its document and media files as they do.
 */
export const mockProgram: Target = {
  name: "mock-program",
  sources: ["scripts/mock"],
  outputs: ["mock-program"],
  inGit: false,
  async generate(_, out) {
    const folder = join(out, "mock-program");
    const { build } = await import("tsdown");
    await build({
      config: false,
      cwd: root,
      entry: { index: join(root, "scripts/mock/index.ts"), main: join(root, "scripts/mock/main.ts") },
      outDir: folder,
      platform: "node",
      target: "node20",
      dts: true,
      fixedExtension: false,
      deps: { neverBundle: [/^[^./]/] },
      logLevel: "warn",
      outputOptions: { chunkFileNames: "[name].js" },
      inputOptions: { checks: { pluginTimings: false } },
    });
    await cp(join(root, "scripts/mock/media"), join(folder, "media"), { recursive: true });
  },
};
