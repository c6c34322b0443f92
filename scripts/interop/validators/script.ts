import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../clients/tools/run.ts";

/** Runs a script with the name of a file, among the packages of a folder. */
export async function runScript(installed: string, name: string, script: string, file: string): Promise<void> {
  const path = join(installed, `${name}.mjs`);
  await writeFile(path, script);
  await run(process.execPath, [path, file], { cwd: installed });
}
