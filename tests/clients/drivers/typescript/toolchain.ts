import { cp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { linkPacked } from "../../../support/packedPackage.ts";
import { typescript } from "../../support/testedClient.ts";
import type { Toolchain } from "../../support/toolchain.ts";
import { typeCheck } from "./typeCheck.ts";

/** A project that has installed the packed package. Node runs the programs as they stand. */
export const toolchain: Toolchain = {
  sourceOf: (name) => `${name}.mts`,
  async install(project, artifacts) {
    const installed = await linkPacked("pixelbyte-client", project);
    if (artifacts === typescript.place.artifacts) return;
    // Another package in the place of the packed one, with the same dependencies.
    const modules = join(project, "node_modules");
    await rm(modules);
    await cp(dirname(installed), modules, { recursive: true });
    await rm(join(modules, "pixelbyte-client"), { recursive: true });
    await cp(artifacts, join(modules, "pixelbyte-client"), { recursive: true });
  },
  // All of them: a project is checked as a whole.
  lint: (project) => typeCheck(project),
  build: async (_project, names) => names.map((name) => ({ program: process.execPath, args: [`${name}.mts`] })),
};
