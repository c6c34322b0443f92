import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const packageFolder = fileURLToPath(new URL("../../generated/client/", import.meta.url));

/** An empty project that has installed the client from its packed tarball, as a user's project has. */
export interface Project {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Packs generated/client and installs the tarball, with its dependencies, in an empty folder. */
export async function installPackedClient(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-client-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  await run("npm", ["pack", packageFolder, "--pack-destination", folder], { cwd: folder });
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
