import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { root } from "../document/root.ts";
import { errorClassesModule } from "./client/errorModules.ts";
import { type Module, notice } from "./client/module.ts";
import { validatorModules } from "./client/validatorModules.ts";
import { assemblePackage, type PackageContents } from "./packages/assemble.ts";
import { entryPath } from "./packages/manifest.ts";
import type { Target } from "./target.ts";

/** Each entry point of the package, and where it is below its `src`. */
const entries = {
  index: "index.ts",
  models: "scripts/client/models/index.ts",
  node: "scripts/client/node/index.ts",
  proxy: "scripts/client/proxy/index.ts",
  validation: "validation/index.ts",
  webhooks: "scripts/client/webhooks/index.ts",
};

/** What the examples import, where they stand, instead of each entry point. */
const examplesImport = {
  index: "../index.ts",
  models: "../models/index.ts",
  node: "../node/index.ts",
  webhooks: "../webhooks/index.ts",
};

/** The package itself: the hand-written source, and a class for each error code of the document. */
const indexModule: Module = [
  "index.ts",
  `${notice}export * from "./errors.ts";\nexport * from "./scripts/client/index.ts";\n`,
];

/** Copies the examples. Here they import the source, so that they are checked; a user's programs import the package. */
async function copyExamples(from: string, to: string): Promise<void> {
  for (const file of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const source = join(file.parentPath, file.name);
    const text = Object.entries(examplesImport).reduce(
      (example, [entry, module]) => example.replace(`"${module}"`, `"${entryPath("pixelbyte-client", entry)}"`),
      await readFile(source, "utf8"),
    );
    const copy = join(to, relative(from, source));
    await mkdir(dirname(copy), { recursive: true });
    await writeFile(copy, text);
  }
}

/** The TypeScript client, as a package ready to publish. */
export const client: Target = {
  name: "client",
  sources: [
    "scripts/client",
    "scripts/targets/client",
    "scripts/targets/packages",
    "scripts/targets/comments.ts",
    "LICENSE",
  ],
  needs: ["types", "client-data"],
  outputs: ["pixelbyte-client"],
  inGit: false,
  async generate(document, out) {
    const contents: PackageContents = {
      folder: "scripts/client/package",
      modules: [indexModule, errorClassesModule(document), ...validatorModules(document)],
      entries,
      types: { types: "generated/types.ts" },
      bundled: ["@cfworker/json-schema", "@standard-schema/spec", "fastest-levenshtein"],
      platform: "neutral",
    };
    const folder = await assemblePackage(contents, document.version, out);
    await copyExamples(join(root, "scripts/client/examples"), join(folder, "examples"));
  },
};
