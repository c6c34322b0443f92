/** Schemathesis, a Python program, in an environment of its own. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { lazy } from "../../document/lazy.ts";
import { root } from "../../document/root.ts";
import { installed, type Tool } from "../tool.ts";

const run = promisify(execFile);
const requirements = join(root, "scripts/contract/schemathesis/requirements.txt");
const binaries = process.platform === "win32" ? "Scripts" : "bin";

/** Schemathesis in the version of `requirements.txt`, whose hashes pip checks. */
export const schemathesisTool = lazy((): Tool => {
  const text = readFileSync(requirements, "utf8");
  const version = /^schemathesis==(\S+)/m.exec(text)?.[1] ?? "";
  return {
    name: `Schemathesis ${version}`,
    needs: "python3 with venv, and a package registry",
    folder: `schemathesis-${version}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`,
    async install(folder) {
      await run("python3", ["-m", "venv", folder]);
      // Not everything that is installed is used, and Python compiles what is.
      const options = ["--quiet", "--no-compile", "--disable-pip-version-check", "--require-hashes"];
      await run(join(folder, binaries, "python"), ["-m", "pip", "install", ...options, "--requirement", requirements]);
    },
  };
});

/**
 * Installs Schemathesis, if that has not been done.
 *
 * @returns the Python that runs it: `python -m schemathesis.cli`
 * @throws {CannotRun} if there is no Python with venv, or no package registry
 */
export const installSchemathesis = async (): Promise<string> =>
  join(await installed(schemathesisTool()), binaries, "python");
