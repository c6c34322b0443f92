import { execFile } from "node:child_process";
import { access, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { digest } from "../../scripts/build/files.ts";
import { root } from "../../scripts/document/root.ts";
import { expectFresh } from "./fresh.ts";

const run = promisify(execFile);
const packages = join(root, "node_modules/.cache/pixelbyte-openapi/packed-client");

/** An empty project that has installed the client from its packed tarball, as a user's project has. */
export interface Project {
  readonly folder: string;
  /** Where the client is installed. */
  readonly client: string;
  remove(): Promise<void>;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Packs generated/client and installs the tarball, with its dependencies, in an empty folder. */
async function install(folder: string): Promise<void> {
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
  await run("npm", ["pack", join(root, "generated/client"), "--pack-destination", folder], { cwd: folder });
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
}

/** Installs this state of the client once, for all tests. The move into place makes it safe against tests beside. */
async function installOnce(): Promise<string> {
  await expectFresh("client");
  const place = join(packages, (await digest(root, ["generated/client", "package-lock.json"])).slice(0, 16));
  if (await exists(place)) return place;
  await mkdir(packages, { recursive: true });
  const staging = await mkdtemp(join(packages, "staging-"));
  try {
    await install(staging);
    await rename(staging, place);
  } catch (error) {
    if (!(await exists(place))) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return place;
}

/** A new project with the packed client in it. */
export async function installPackedClient(): Promise<Project> {
  const modules = join(await installOnce(), "node_modules");
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-client-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  await symlink(modules, join(folder, "node_modules"));
  return {
    folder,
    client: join(modules, "pixelbyte-client"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
