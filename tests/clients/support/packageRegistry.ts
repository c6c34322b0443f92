/** A registry of npm packages on this machine: what was packed here, and for all else the way to the usual one. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { run } from "../../../scripts/clients/tools/run.ts";

export interface PackageRegistry {
  readonly url: string;
  /** How many times a tarball of its own was downloaded. */
  downloads(): number;
  close(): Promise<void>;
}

const isManifest = (value: unknown): value is { readonly name: string; readonly version: string } =>
  typeof value === "object" && value !== null && "name" in value && "version" in value;

async function manifestIn(tarball: string): Promise<{ readonly name: string; readonly version: string }> {
  const text = await run("tar", ["--extract", "--to-stdout", "--gzip", "--file", tarball, "package/package.json"], {
    cwd: ".",
  });
  const manifest: unknown = JSON.parse(text);
  if (!isManifest(manifest)) throw new Error(`${tarball} has no manifest`);
  return manifest;
}

/**
 * Starts it.
 *
 * @param tarball the package that it has
 */
export async function startPackageRegistry(tarball: string): Promise<PackageRegistry> {
  const manifest = await manifestIn(tarball);
  const { name, version } = manifest;
  const bytes = await readFile(tarball);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  const upstream = (await run("npm", ["config", "get", "registry"], { cwd: "." })).trim();
  let downloads = 0;
  let url = "";
  const server = createServer(({ url: path = "/" }, response) => {
    if (path === `/${name}`) {
      const dist = { tarball: `${url}/${name}.tgz`, integrity };
      const packument = { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } };
      response.setHeader("content-type", "application/json").end(JSON.stringify(packument));
    } else if (path === `/${name}.tgz`) {
      downloads += 1;
      response.end(bytes);
    } else {
      response.writeHead(302, { location: new URL(path.slice(1), upstream).href }).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    url,
    downloads: () => downloads,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
