import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../document/root.ts";
import { assemblePackage } from "./packages/assemble.ts";
import { removeUnmapped } from "./packages/removeUnmapped.ts";
import type { Target } from "./target.ts";

const lockSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ version: z.string(), integrity: z.string() }).partial()),
});
const entrySchema = z.looseObject({
  version: z.string(),
  integrity: z.string(),
  dependencies: z.undefined("Its dependencies have to be in the lock file of the package too.").optional(),
});

/** What the package installs on demand to run workflows, as a lock file: the version and the hash of this repository's. */
async function redoclyLock(): Promise<object> {
  const path = "node_modules/@redocly/cli";
  const { packages } = lockSchema.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  const { version, integrity } = entrySchema.parse(packages[path]);
  const manifest = { name: "redocly", private: true, dependencies: { "@redocly/cli": version } };
  return {
    name: manifest.name,
    lockfileVersion: 3,
    requires: true,
    packages: { "": manifest, [path]: { version, integrity } },
  };
}

/** Files that the kit reads. They keep their places, below `src`. */
const read = [
  "generated/openapi.json",
  "openapi/workflows",
  "scripts/contract/receiver/openapi.yaml",
  "scripts/contract/report/style.css",
  "scripts/contract/schemathesis/requirements.txt",
  "scripts/contract/schemathesis/schemathesis.toml",
  "scripts/mock/media/output.png",
];

/** The contract kit, as a package ready to publish. */
export const contract: Target = {
  name: "contract",
  sources: ["scripts/contract", "scripts/mock", "scripts/targets/packages", "LICENSE"],
  needs: ["bundle", "types"],
  outputs: ["pixelbyte-contract"],
  inGit: false,
  async generate(document, out) {
    const folder = await assemblePackage(
      {
        folder: "scripts/contract/package",
        entries: { index: "scripts/contract/index.ts" },
        program: "scripts/contract/main.ts",
        bundled: ["zod"],
        platform: "node",
        replaced: {
          "scripts/document/root.ts": "scripts/contract/package/root.ts",
          "scripts/contract/manifest.ts": "scripts/contract/package/manifest.ts",
        },
        files: {
          ...Object.fromEntries(read.map((path) => [path, `src/${path}`])),
          // The workflows refer to the document as it is written; users have the bundle.
          "generated/openapi.yaml": "src/openapi/openapi.yaml",
          "scripts/contract/report/report.schema.json": "report.schema.json",
        },
      },
      document.version,
      out,
    );
    await removeUnmapped(folder);
    const lock = join(folder, "src/scripts/contract/workflows/redocly-lock.json");
    await writeFile(lock, `${JSON.stringify(await redoclyLock(), null, 2)}\n`);
  },
};
