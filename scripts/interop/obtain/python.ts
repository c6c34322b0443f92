import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Tool } from "../../clients/language.ts";
import { once } from "../../clients/tools/once.ts";
import { run } from "../../clients/tools/run.ts";

export const pythonTool: Tool = {
  program: "python3",
  probe: "--version",
  from: "Python 3.11 with venv, such as the package python3-venv",
};

/** All that is installed, each at one version: `pip freeze` after installing what `requirements.in` lists. */
const requirements = fileURLToPath(new URL("requirements.txt", import.meta.url));

/** The Python of an environment with the foreign tools, and with what their output needs. */
export async function pythonWithForeignTools(): Promise<string> {
  const state = createHash("sha256").update(await readFile(requirements));
  const folder = await once(`interop/python-${state.digest("hex").slice(0, 16)}`, async (staging) => {
    await run("python3", ["-m", "venv", staging], { cwd: staging });
    await run(join(staging, "bin/python"), ["-m", "pip", "install", "-q", "--no-deps", "-r", requirements], {
      cwd: staging,
    });
  });
  return join(folder, "bin/python");
}
