import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "./once.ts";
import { run } from "./run.ts";

/** Versions and checksums of all that is installed, made by `pip-compile --generate-hashes` from requirements.in. */
const requirements = fileURLToPath(new URL("python/requirements.txt", import.meta.url));

/** The Python of an environment with the generator, the formatter and the builder. Their programs are run by `-m`. */
export async function pythonWithTools(): Promise<string> {
  const version = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 16);
  const folder = await once(`python-${version}`, async (staging) => {
    await run("python3", ["-m", "venv", staging], { cwd: staging });
    const python = join(staging, "bin/python");
    await run(python, ["-m", "pip", "install", "-q", "--require-hashes", "-r", requirements], { cwd: staging });
  });
  return join(folder, "bin/python");
}
