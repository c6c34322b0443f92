import { copyFile, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { errorClassesModule } from "./client/errorModules.ts";
import { type Module, notice, writeModules } from "./client/module.ts";
import { entryPath, packageJson } from "./client/packageJson.ts";
import { validatorModules } from "./client/validatorModules.ts";
import type { Target } from "./target.ts";

/** Each entry point of the package, and where it is below its `src`. */
const entries = {
  index: "index.ts",
  models: "scripts/client/models/index.ts",
  node: "scripts/client/node/index.ts",
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

/** The hand-written source, with what it imports. It has the same folders in the package as here. */
const copied = [
  "scripts/client",
  ...["json.ts", "pricing.ts", "webhookSignature.ts"].map((file) => `scripts/document/${file}`),
];

/** The package itself: the hand-written source, and a class for each error code of the document. */
const indexModule: Module = [
  "index.ts",
  `${notice}export * from "./errors.ts";\nexport * from "./scripts/client/index.ts";\n`,
];

/** Puts the whole source of the package together, of which everything in it is made. */
async function writeSource(document: Document, out: string, folder: string): Promise<void> {
  for (const source of copied) {
    // READMEs and examples are no source.
    const filter = (path: string): boolean => !/\.md$|\/examples$|\/package$/.test(path);
    await cp(join(root, source), join(folder, source), { recursive: true, filter });
  }
  await mkdir(join(folder, "generated"));
  await copyFile(join(out, "types.ts"), join(folder, "generated/types.ts"));
  await cp(join(out, "client-data"), join(folder, "generated/client-data"), { recursive: true });
  await writeModules(folder, [indexModule, errorClassesModule(document), ...validatorModules(document)]);
}

/** Copies the examples. Here they import the source, so that they are checked; a user's programs import the package. */
async function copyExamples(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    const text = Object.entries(examplesImport).reduce(
      (example, [entry, source]) => example.replace(`"${source}"`, `"${entryPath("pixelbyte-client", entry)}"`),
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
  needs: ["types", "client-data"],
  outputs: ["client"],
  inGit: false,
  async generate(document, out) {
    const folder = join(out, "client");
    await mkdir(join(folder, "dist"), { recursive: true });
    await writeSource(document, out, join(folder, "src"));
    await writeFile(join(folder, "package.json"), packageJson(document, Object.keys(entries)));
    await copyFile(join(root, "LICENSE"), join(folder, "LICENSE"));
    await copyFile(join(root, "scripts/client/README.package.md"), join(folder, "README.md"));
    await copyExamples(join(root, "scripts/client/examples"), join(folder, "examples"));
    await copyFile(join(out, "types.ts"), join(folder, "dist/types.d.ts"));
    const { build } = await import("tsdown");
    await build({
      clean: false,
      config: false,
      cwd: root,
      entry: Object.fromEntries(Object.entries(entries).map(([name, source]) => [name, join(folder, "src", source)])),
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
