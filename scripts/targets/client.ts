import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../document/root.ts";
import { documentModule } from "./client/documentModule.ts";
import { errorsModule } from "./client/errorsModule.ts";
import { modelModules } from "./client/modelModules.ts";
import { entryPath, packageJson } from "./client/packageJson.ts";
import { validatorModules } from "./client/validatorModules.ts";
import type { Target } from "./target.ts";

/** Each entry point of the package, and where it is below scripts/client. */
const entries = {
  index: "index.ts",
  models: "models/index.ts",
  node: "node/index.ts",
  validation: "validation/index.ts",
  webhooks: "webhooks/index.ts",
};

/** What the hand-written half imports from outside scripts/client. */
const borrowed = ["scripts/document/json.ts", "scripts/document/pricing.ts", "scripts/document/webhookSignature.ts"];

/** Copies the examples. Here they import the sources, so that they are checked; a user's programs import the package. */
async function copyExamples(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    const text = Object.entries(entries).reduce(
      (example, [entry, source]) => example.replace(`"../${source}"`, `"${entryPath("pixelbyte-client", entry)}"`),
      await readFile(join(from, name), "utf8"),
    );
    await writeFile(join(to, name), text);
  }
}

/** Leaves the types of the document in a file of their own, under their own names, beside what is bundled. */
const typesBeside = {
  name: "types-beside",
  resolveId: {
    filter: { id: /\/types\.ts$/ },
    handler: () => ({ id: "./types.js", external: true }),
  },
};

/** The TypeScript client as a package that can be published as it stands. */
export const client: Target = {
  name: "client",
  sources: ["scripts/client", "scripts/targets/client", "scripts/targets/comments.ts", "LICENSE"],
  needs: ["types"],
  outputs: ["client"],
  inGit: false,
  async generate(document, out) {
    const folder = join(out, "client");
    // Beside the staged generated/, so that imports from one half to the other stay within this build.
    const staged = join(out, "..");
    for (const source of ["scripts/client", ...borrowed]) {
      await cp(join(root, source), join(staged, source), { recursive: true });
    }
    const modules = [
      documentModule(document),
      errorsModule(document),
      ...modelModules(document),
      ...validatorModules(document),
    ];
    for (const [path, text] of modules) {
      const file = join(folder, "src", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await writeFile(join(folder, "package.json"), packageJson(document, Object.keys(entries)));
    await copyFile(join(root, "LICENSE"), join(folder, "LICENSE"));
    await copyFile(join(root, "scripts/client/README.package.md"), join(folder, "README.md"));
    await copyExamples(join(root, "scripts/client/examples"), join(folder, "examples"));
    const { build } = await import("tsdown");
    await mkdir(join(folder, "dist"));
    await copyFile(join(out, "types.ts"), join(folder, "dist/types.d.ts"));
    await build({
      clean: false,
      config: false,
      cwd: root,
      entry: Object.fromEntries(
        Object.entries(entries).map(([name, source]) => [name, join(staged, "scripts/client", source)]),
      ),
      outDir: join(folder, "dist"),
      platform: "neutral",
      target: "es2022",
      dts: true,
      fixedExtension: false,
      hash: false,
      deps: {
        neverBundle: ["openapi-fetch", /^node:/],
        alwaysBundle: ["@cfworker/json-schema", "@standard-schema/spec"],
      },
      plugins: [typesBeside],
      logLevel: "warn",
      // Region comments would carry the path of the staging folder.
      inputOptions: { checks: { pluginTimings: false }, experimental: { attachDebugInfo: "none" } },
    });
  },
};
