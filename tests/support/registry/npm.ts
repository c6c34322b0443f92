import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { z } from "zod";
import {
  json,
  type LocalRegistry,
  notFound,
  type Received,
  type RegistryResponse,
  serveRegistries,
} from "./registry.ts";

const run = promisify(execFile);

const version = z.looseObject({ name: z.string(), version: z.string() });
const packument = z.looseObject({
  name: z.string(),
  "dist-tags": z.record(z.string(), z.string()),
  versions: z.record(z.string(), version),
});
type Packument = z.infer<typeof packument>;
const published = packument.extend({ _attachments: z.record(z.string(), z.object({ data: z.string() })) });

/** The registry that this machine uses, without a slash at the end. */
const publicRegistry = async (): Promise<string> =>
  (await run("npm", ["config", "get", "registry"])).stdout.trim().replace(/\/$/, "");

/** The npm registry: has what is published here, and sends whoever asks for another package to the public one. */
class NpmRegistry {
  readonly #upstream: string;
  readonly #packages = new Map<string, Packument>();
  readonly #tarballs = new Map<string, Buffer>();
  readonly #downloads = new Map<string, number>();
  readonly #lookups = new Map<string, number>();

  constructor(upstream: string) {
    this.#upstream = upstream;
  }

  async respond({ method, path, body }: Received): Promise<RegistryResponse> {
    if (method === "PUT") return this.#publish(body);
    const tarball = this.#tarballs.get(path);
    const [name = "", wanted] = decodeURIComponent(path.slice(1)).split("/");
    if (tarball !== undefined) {
      this.#downloads.set(name, this.downloads(name) + 1);
      return { status: 200, body: tarball };
    }
    const known = this.#packages.get(name);
    if (known === undefined) {
      // Whether our own version is there is asked of this registry alone.
      return name.startsWith("pixelbyte") ? notFound : { status: 302, location: this.#upstream + path };
    }
    if (wanted === undefined) {
      this.#lookups.set(name, this.lookups(name) + 1);
      return json(known);
    }
    return wanted in known.versions ? json(known.versions[wanted]) : notFound;
  }

  /** What `npm publish` sends. */
  #publish(body: Buffer): RegistryResponse {
    const { _attachments, ...added } = published.parse(JSON.parse(body.toString()));
    const known = this.#packages.get(added.name);
    const clash = Object.keys(added.versions).find((one) => one in (known?.versions ?? {}));
    if (clash !== undefined) return json({ error: `cannot publish over ${added.name}@${clash}` }, 403);
    for (const [file, { data }] of Object.entries(_attachments))
      this.#keep(added.name, file, Buffer.from(data, "base64"));
    this.#packages.set(added.name, { ...added, versions: { ...known?.versions, ...added.versions } });
    return json({ ok: true }, 201);
  }

  #keep(name: string, file: string, bytes: Buffer): string {
    const path = `/${name}/-/${file}`;
    this.#tarballs.set(path, bytes);
    return path;
  }

  /** Has a packed package, as if it had been published. */
  async add(tarball: string, url: string): Promise<void> {
    const extract = ["--extract", "--to-stdout", "--gzip", "--file", tarball, "package/package.json"];
    const manifest = version.parse(JSON.parse((await run("tar", extract)).stdout));
    const bytes = await readFile(tarball);
    const path = this.#keep(manifest.name, `${manifest.name}-${manifest.version}.tgz`, bytes);
    const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
    this.#packages.set(manifest.name, {
      name: manifest.name,
      "dist-tags": { latest: manifest.version },
      versions: { [manifest.version]: { ...manifest, dist: { tarball: url + path, integrity } } },
    });
  }

  /** How many requests there were for the versions of a package. A cache may have its tarball. */
  lookups(name: string): number {
    return this.#lookups.get(name) ?? 0;
  }

  /** How many times a tarball of a package was downloaded. */
  downloads(name: string): number {
    return this.#downloads.get(name) ?? 0;
  }
}

/** The npm registry as one of several, for `npm publish`. */
export async function npmRegistry(): Promise<LocalRegistry> {
  const registry = new NpmRegistry(await publicRegistry());
  return (received) => registry.respond(received);
}

/** An npm registry on this machine. */
export interface RunningNpmRegistry {
  readonly url: string;
  /** How many times the tarball of a package of its own was downloaded. */
  downloads(name: string): number;
  /** How many times it was asked what there is of a package of its own; a cache may have the tarball. */
  lookups(name: string): number;
  close(): Promise<void>;
}

/**
 * Starts an npm registry.
 *
 * @param tarballs the packed packages that it has; for all others, it leads to the public registry
 */
export async function startNpmRegistry(tarballs: readonly string[]): Promise<RunningNpmRegistry> {
  const registry = new NpmRegistry(await publicRegistry());
  // No cache knows what an earlier registry on the same port had.
  const name = `npm-${randomUUID()}`;
  const { url, close } = await serveRegistries(() => ({ [name]: (received) => registry.respond(received) }));
  for (const tarball of tarballs) await registry.add(tarball, `${url}/${name}`);
  return {
    url: `${url}/${name}`,
    downloads: (one) => registry.downloads(one),
    lookups: (one) => registry.lookups(one),
    close,
  };
}
