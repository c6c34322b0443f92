import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../../../scripts/clients/tools/run.ts";
import { root } from "../../../../scripts/document/root.ts";

/** As strict as a project can be. */
const compilerOptions = {
  ...{ noEmit: true, strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  ...{ module: "nodenext", target: "es2022", lib: ["es2024"], types: ["node"] },
  typeRoots: [join(root, "node_modules/@types")],
};

/** Type-checks the modules of a project. */
export async function typeCheck(project: string): Promise<void> {
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  await run(join(root, "node_modules/.bin/tsc"), [], { cwd: project });
}
