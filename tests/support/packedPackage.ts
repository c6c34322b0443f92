import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../scripts/document/root.ts";
import { digest } from "../../scripts/program/files.ts";
import { makeOnce } from "../../scripts/program/makeOnce.ts";
import { expectFreshPackage } from "./fresh.ts";

const run = promisify(execFile);
const packages = join(root, "node_modules/.cache/pixelbyte-openapi/packed");

/** An empty project that has installed a package from its packed tarball, as a user's project has. */
export interface Project {
  readonly folder: string;
  /** Where the package is installed. */
  readonly installed: string;
  remove(): Promise<void>;
}

/** Packs packages and installs the tarballs, with their dependencies, in an empty folder. */
async function install(names: readonly string[], others: readonly string[], folder: string): Promise<void> {
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true }));
  const sources = names.map((name) => join(root, "generated", name));
  await run("npm", ["pack", ...sources, "--pack-destination", folder], { cwd: folder });
  const tarballs = (await readdir(folder)).filter((file) => file.endsWith(".tgz")).map((file) => `./${file}`);
  if (tarballs.length < names.length) throw new Error("npm pack made too few tarballs");
  const options = ["--prefer-offline", "--no-audit", "--no-fund"];
  await run("npm", ["install", ...options, ...tarballs, ...others], { cwd: folder });
}

/** A package, and those of ours that it depends on: no registry has them. */
async function withOurs(name: string): Promise<string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(join(root, "generated", name, "package.json"), "utf8"));
  return [name, ...Object.keys(dependencies).filter((one) => one.startsWith("pixelbyte"))];
}

/** Installs this state of the package once, for all tests. */
async function installOnce(name: string, others: readonly string[]): Promise<string> {
  const names = await withOurs(name);
  for (const one of names) await expectFreshPackage(one);
  const state = await digest(root, [...names.map((one) => `generated/${one}`), "package-lock.json"]);
  const place = join(packages, `${name}-${state.slice(0, 16)}`);
  await makeOnce(place, (staging) => install(names, others, staging));
  return place;
}

/**
 * Makes a folder a project that has installed a packed package.
 *
 * @param others packages of others to install beside it, such as `ai@7.0.0`
 * @returns where the package is installed
 */
export async function linkPacked(name: string, folder: string, others: readonly string[] = []): Promise<string> {
  const modules = join(await installOnce(name, others), "node_modules");
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  await symlink(modules, join(folder, "node_modules"));
  return join(modules, name);
}

/**
 * A new project with a packed package in it.
 *
 * @param name of the package, such as `pixelbyte-client`
 * @param others packages of others to install beside it
 */
export async function installPacked(name: string, others: readonly string[] = []): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  return {
    folder,
    installed: await linkPacked(name, folder, others),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
