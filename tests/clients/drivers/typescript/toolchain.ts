import { realpath, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { root } from "../../../../scripts/document/root.ts";
import { installPacked } from "../../../support/packedPackage.ts";
import type { Toolchain } from "../../support/toolchain.ts";

/** As strict as a project can be. */
export const compilerOptions = {
  ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ module: "nodenext", target: "es2022", lib: ["es2024"], types: ["node"] },
  typeRoots: [join(root, "node_modules/@types")],
};

/** Type-checks the modules of a project. */
export async function typeCheck(project: string): Promise<void> {
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  await run(join(root, "node_modules/.bin/tsc"), [], { cwd: project });
}

/** A project that has installed the package from its packed tarball. */
export const toolchain: Toolchain = {
  builtIn: join(root, "generated/pixelbyte-client"),
  sourceOf: (name) => `${name}.mts`,
  async install(project) {
    const packed = await installPacked("pixelbyte-client");
    await symlink(await realpath(join(packed.folder, "node_modules")), join(project, "node_modules"));
    await packed.remove();
  },
  async build(project, names) {
    await typeCheck(project);
    return names.map((name) => ({ program: process.execPath, args: [`${name}.mts`] }));
  },
};
