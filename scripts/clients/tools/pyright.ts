import { createHash } from "node:crypto";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installedProgram } from "../../program/installedProgram.ts";
import { once } from "./once.ts";
import { run } from "./run.ts";

/** A package that names it; the lock file has its checksum. */
const manifest = fileURLToPath(new URL("pyright", import.meta.url));

/** Type-checks Python as editors do, at its strictest. */
export async function pyright(files: readonly string[], python: string, cwd: string): Promise<void> {
  const lock = await readFile(join(manifest, "package-lock.json"));
  const version = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  const folder = await once(`pyright-${version}`, async (staging) => {
    await cp(manifest, staging, { recursive: true });
    await run("npm", ["ci", "--silent", "--no-audit", "--no-fund"], { cwd: staging });
  });
  await run(process.execPath, [installedProgram(folder, "pyright"), "--pythonpath", python, ...files], { cwd });
}
