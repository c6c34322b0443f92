import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { digest } from "../../scripts/build/files.ts";
import { root } from "../../scripts/document/root.ts";
import { expectFreshPackage } from "./fresh.ts";
import { makeOnce } from "./makeOnce.ts";

const run = promisify(execFile);
const packages = join(root, "node_modules/.cache/pixelbyte-openapi/packed");

/** An empty project that has installed a package from its packed tarball, as a user's project has. */
export interface Project {
  readonly folder: string;
  /** Where the package is installed. */
  readonly installed: string;
  remove(): Promise<void>;
}

/** Packs generated/<name> and installs the tarball, with its dependencies, in an empty folder. */
async function install(name: string, folder: string): Promise<void> {
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
  await run("npm", ["pack", join(root, "generated", name), "--pack-destination", folder], { cwd: folder });
  const tarball = (await readdir(folder)).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", `./${tarball}`], { cwd: folder });
}

/** Installs this state of the package once, for all tests. */
async function installOnce(name: string): Promise<string> {
  await expectFreshPackage(name);
  const state = await digest(root, [`generated/${name}`, "package-lock.json"]);
  const place = join(packages, `${name}-${state.slice(0, 16)}`);
  await makeOnce(place, (staging) => install(name, staging));
  return place;
}

/**
 * Makes a folder a project that has installed a packed package.
 *
 * @returns where the package is installed
 */
export async function linkPacked(name: string, folder: string): Promise<string> {
  const modules = join(await installOnce(name), "node_modules");
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  await symlink(modules, join(folder, "node_modules"));
  return join(modules, name);
}

/**
 * A new project with a packed package in it.
 *
 * @param name of the package, such as `pixelbyte-client`
 */
export async function installPacked(name: string): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  return {
    folder,
    installed: await linkPacked(name, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
