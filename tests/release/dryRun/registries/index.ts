/** All registries on one server, and the environment in which everything is published to them. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { cargoRegistry } from "./cargo.ts";
import { gemRegistry } from "./gem.ts";
import { mavenCentral } from "./maven.ts";
import { npmRegistry } from "./npm.ts";
import { pypi } from "./pypi.ts";
import type { LocalRegistry } from "./registry.ts";

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
  const { stdout: upstream } = await run("npm", ["config", "get", "registry"]);
  const handlers: Record<string, LocalRegistry> = {};
  const server = createServer(async (request, response) => {
    const [, name = "", path = ""] = /^\/(\w+)(\/.*)?$/.exec(request.url ?? "") ?? [];
    const { method = "GET", headers } = request;
    const received = { method, path, body: await buffer(request), contentType: headers["content-type"] ?? "" };
    const failed = (error: unknown) => ({ status: 500, body: String(error), location: undefined });
    const made = await (handlers[name]?.(received).catch(failed) ?? { status: 404, body: "", location: undefined });
    const { status, body = "", location } = made;
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const host = `127.0.0.1:${address.port}`;
  const url = `http://${host}`;
  Object.assign(handlers, {
    npm: npmRegistry(upstream.trim().replace(/\/$/, "")),
    pypi: pypi(join(folder, "pypi")),
    maven: mavenCentral(join(folder, "maven"), gpg),
    cargo: cargoRegistry(`${url}/cargo`),
    gem: gemRegistry(join(folder, "gem")),
  });
  await writeFile(join(folder, "npmrc"), `registry=${url}/npm/\n//${host}/npm/:_authToken=dry-run\n`);
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
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      // gpg leaves its agent running.
      await run("gpgconf", ["--kill", "all"], { env: { ...process.env, ...gpg } });
    },
  };
}
