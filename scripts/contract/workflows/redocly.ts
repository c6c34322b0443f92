/** The Redocly CLI, which runs the workflows. The repository has it; users of the package install it on demand. */
import { execFile } from "node:child_process";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { root } from "../../document/root.ts";
import { exists } from "../../program/exists.ts";
import { installed, isInstalled, type Tool } from "../tool.ts";

const run = promisify(execFile);
const path = "node_modules/@redocly/cli";
const program = "bin/cli.js";
const own = join(root, path, program);
/** Made by the build of the package: the entry of the repository's lock file, with its hash. */
const lockFile = join(root, "scripts/contract/workflows/redocly-lock.json");

const lockSchema = z.looseObject({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) });

async function tool(): Promise<Tool> {
  const { packages } = lockSchema.parse(JSON.parse(await readFile(lockFile, "utf8")));
  const version = packages[path]?.version ?? "";
  return {
    name: `Redocly CLI ${version}`,
    needs: "npm and a package registry",
    folder: `redocly-${version}`,
    async install(folder) {
      await copyFile(lockFile, join(folder, "package-lock.json"));
      const { "": manifest } = packages;
      await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
      const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
      await run("npm", ["ci", ...options], { cwd: folder, shell: process.platform === "win32" });
    },
  };
}

/** Why it cannot be run now, if so. */
export async function redoclyMissing(): Promise<string | undefined> {
  if (await exists(own)) return undefined;
  const needed = await tool();
  return (await isInstalled(needed)) ? undefined : needed.name;
}

/**
 * Installs the Redocly CLI, if that has not been done.
 *
 * @returns its program
 * @throws {CannotRun} if it cannot be installed
 */
export const redocly = async (): Promise<string> =>
  (await exists(own)) ? own : join(await installed(await tool()), path, program);
