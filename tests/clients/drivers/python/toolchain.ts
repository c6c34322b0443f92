import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pyright } from "../../../../scripts/clients/tools/pyright.ts";
import { pythonWithTools } from "../../../../scripts/clients/tools/pythonTools.ts";
import { run } from "../../../../scripts/clients/tools/run.ts";
import type { Toolchain } from "../../support/toolchain.ts";

const pythonOf = (project: string): string => join(project, "venv/bin/python");

/** Frameworks of the README, with which people receive webhooks. */
const frameworks = ["flask==3.1.3", "fastapi==0.165.0", "uvicorn==0.54.0"];

/** An environment with the wheel. Programs are type-checked before they run, by mypy and by pyright. */
export const toolchain: Toolchain = {
  otherOps: Object.fromEntries(
    ["run", "wait", "jobs", "submitJob", "getJob", "cancelJob"].map((op) => [op, `${op}Async`]),
  ),
  sourceOf: (name) => `${name}.py`,
  async install(project, artifacts) {
    const wheel = (await readdir(artifacts)).find((file) => file.endsWith(".whl"));
    if (wheel === undefined) throw new Error("The package made no wheel");
    await run("python3", ["-m", "venv", join(project, "venv")], { cwd: project });
    const install = ["-m", "pip", "install", "-q", "--disable-pip-version-check"];
    await run(pythonOf(project), [...install, `${join(artifacts, wheel)}[testing]`, ...frameworks], { cwd: project });
  },
  async buildTests(project) {
    const program = pythonOf(project);
    const args = ["-m", "mypy", "--strict", "--python-executable", program];
    // The package's own module too: its other modules are checked where programs use them.
    await run(await pythonWithTools(), [...args, "-p", "pixelbyte_client.testing"], { cwd: project });
    await run(await pythonWithTools(), [...args, "scenario"], { cwd: project });
    return { program, args: ["-m", "pytest", "-q", "scenario"] };
  },
  async lint(project, names) {
    const program = pythonOf(project);
    const files = names.map((name) => `${name}.py`);
    const args = ["-m", "mypy", "--strict", "--python-executable", program, ...files];
    await run(await pythonWithTools(), args, { cwd: project });
    // The driver reads JSON, of which nothing is known.
    const samples = files.filter((file) => file !== "driver.py");
    await writeFile(join(project, "pyrightconfig.json"), JSON.stringify({ typeCheckingMode: "strict" }));
    if (samples.length > 0) await pyright(samples, program, project);
  },
  build: async (project, names) => names.map((name) => ({ program: pythonOf(project), args: [`${name}.py`] })),
};
