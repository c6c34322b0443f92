/** All registries on one server, and the environment in which everything is published to them. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { npmRegistry } from "../../../support/registry/npm.ts";
import { serveRegistries } from "../../../support/registry/registry.ts";
import { cargoRegistry } from "./cargo.ts";
import { gemRegistry } from "./gem.ts";
import { mavenCentral } from "./maven.ts";
import { pypi } from "./pypi.ts";

const run = promisify(execFile);

export interface LocalRegistries {
  readonly url: string;
  readonly folder: string;
  /** For what publishes, and for package managers that install. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A key of OpenPGP for a day, in a place of its own. */
async function newKey(folder: string): Promise<Record<string, string>> {
  // The path of a socket of gpg-agent may not be long.
  const env = { GNUPGHOME: folder };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const args = [
    "--batch",
    "--passphrase",
    "",
    "--quick-generate-key",
    "Dry run <dry-run@example.com>",
    "ed25519",
    "sign",
    "1d",
  ];
  await run("gpg", args, { env: { ...process.env, ...env } });
  return env;
}

/** @param folder of the registries: `npm/`, `pypi/`, `maven/`, `cargo/`, `gem/` and `repositories/` */
export async function startRegistries(folder: string): Promise<LocalRegistries> {
  for (const name of ["gem", "maven/repository", "pypi", "repositories"])
    await mkdir(join(folder, name), { recursive: true });
  const gpg = await newKey(join(folder, "gpg"));
  const npm = await npmRegistry();
  const { url, close } = await serveRegistries((at) => ({
    npm,
    pypi: pypi(join(folder, "pypi")),
    maven: mavenCentral(join(folder, "maven"), gpg),
    cargo: cargoRegistry(`${at}/cargo`),
    gem: gemRegistry(join(folder, "gem")),
  }));
  await writeFile(join(folder, "npmrc"), `registry=${url}/npm/\n${url.replace("http:", "")}/npm/:_authToken=dry-run\n`);
  const environment = {
    RELEASE_NPM: `${url}/npm`,
    RELEASE_PYPI: `${url}/pypi`,
    RELEASE_MAVEN: `${url}/maven`,
    RELEASE_MAVEN_CENTRAL: `${url}/maven`,
    RELEASE_CARGO: `${url}/cargo`,
    RELEASE_GEM: `${url}/gem`,
    RELEASE_REPOSITORIES: `file://${join(folder, "repositories")}`,
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_registry: `${url}/npm/`,
    GEM_HOST_API_KEY: "dry-run",
    CARGO_REGISTRIES_LOCAL_INDEX: `sparse+${url}/cargo/index/`,
    CARGO_REGISTRIES_LOCAL_TOKEN: "dry-run",
    ...gpg,
  };
  return {
    url,
    folder,
    environment,
    close: async () => {
      await close();
      // gpg leaves its agent running.
      await run("gpgconf", ["--kill", "all"], { env: { ...process.env, ...gpg } });
    },
  };
}
