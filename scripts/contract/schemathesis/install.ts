/** Schemathesis, a Python program, in an environment of this project. The one place for whoever runs it. */

import { execFile } from "node:child_process";
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../document/root.ts";
import { CannotRun } from "../cannotRun.ts";

const version = "4.25.0";
const run = promisify(execFile);
const environment = join(root, `node_modules/.cache/pixelbyte-openapi/schemathesis-${version}`);
const program = `${environment}/bin/schemathesis`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Installs it, where that has not been done, and gives the program.
 *
 * @throws {CannotRun} when there is no Python with venv, or no package registry
 */
export async function installSchemathesis(): Promise<string> {
  if (await exists(program)) return program;
  try {
    await run("python3", ["-m", "venv", environment]);
    // Not everything that is installed is used, and Python compiles what is.
    await run(`${environment}/bin/pip`, ["install", "--quiet", "--no-compile", `schemathesis==${version}`]);
    return program;
  } catch (error) {
    await rm(environment, { recursive: true, force: true });
    const said = error instanceof Error ? error.message.trim() : String(error);
    throw new CannotRun(
      `Schemathesis ${version} cannot be installed. It needs python3 with venv, and a package registry.\n${said}`,
    );
  }
}
