import { existsSync, globSync, readFileSync } from "node:fs";
import { satisfies } from "semver";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";

const entrySchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().default(false),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
type Entry = z.infer<typeof entrySchema>;
const lock = z
  .object({ packages: z.record(z.string(), entrySchema) })
  .parse(JSON.parse(readFileSync(`${root}/package-lock.json`, "utf8")));
/** What others wrote; our own packages are no dependencies. */
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path.includes("node_modules/") && !link);

const versions = z.record(z.string(), z.string()).optional();
const manifestSchema = z.object({ dependencies: versions, devDependencies: versions, peerDependencies: versions });
const manifestAt = (file: string) => manifestSchema.parse(JSON.parse(readFileSync(`${root}/${file}`, "utf8")));
/** The manifest of the repository and those of its packages. */
const manifests = ["package.json", ...globSync("scripts/*/package/package.json", { cwd: root })].map(manifestAt);
/** Those of projects in which the client is tried. */
const projects = globSync("tests/platforms/matrix/*/project/package.json", { cwd: root }).map(manifestAt);
/** Some old packages state other things here. */
const enginesSchema = z
  .object({ engines: z.object({ node: z.string().default("*") }).catch({ node: "*" }) })
  .catch({ engines: { node: "*" } });
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** What anyone may use, change and pass on in any program. */
const permissive = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Zlib",
];
/** Also fine for tools that make this project and are no part of what it publishes. */
const forTools = [
  ...permissive,
  "CC BY-SA 4.0", // a dictionary
  "CC-BY-4.0", // data about browsers
  "LGPL-3.0-or-later", // a library for images, linked and not changed
  "MPL-2.0",
  "OFL-1.1", // fonts
  "PSF-2.0",
  "Python-2.0",
  "Unlicense",
  "WTFPL",
];

const kinds = z.array(z.object({ type: z.string() }));
/** How packages said their licences before there were SPDX expressions; npm leaves these out of the lock file. */
const oldStyle = z.object({ license: kinds.optional(), licenses: kinds.optional() });

/** The licence of a package; of one for another platform, that of the package which asks for it. */
function licenceOf(path: string, entry: Entry): string | undefined {
  if (entry.license !== undefined) return entry.license;
  const parent = packages.find(([, other]) => nameOf(path) in other.optionalDependencies)?.[1];
  if (parent !== undefined) return parent.license;
  const { license, licenses = license } = oldStyle.parse(
    JSON.parse(readFileSync(`${root}/${path}/package.json`, "utf8")),
  );
  return licenses?.map(({ type }) => type).join(" AND ");
}

/** Whether an SPDX expression can be met with the licences that are allowed. */
const isAllowed = (expression: string, allowed: readonly string[]): boolean =>
  expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => allowed.includes(licence)));

describe("a dependency", () => {
  it("has an exact version", () => {
    const versions = [...manifests, ...projects].flatMap(({ dependencies, devDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies }),
    );
    expect(versions.filter(([, version]) => !/^(npm:[@a-z/-]+@)?\d+\.\d+\.\d+(-[a-z0-9.]+)?$/.test(version))).toEqual(
      [],
    );
  });

  it("that users may add is tested here, and may be newer", () => {
    const tested = Object.assign({}, ...manifests.map(({ devDependencies }) => devDependencies));
    const peers = manifests.flatMap(({ peerDependencies }) => Object.entries(peerDependencies ?? {}));
    expect(peers.length).toBeGreaterThan(0);
    for (const [name, range] of peers) expect(range, name).toBe(`^${tested[name]}`);
  });

  it("has an allowed licence, from a stricter list if it is published", () => {
    const refused = packages
      .map(([path, entry]) => ({ name: nameOf(path), dev: entry.dev, licence: licenceOf(path, entry) ?? "none" }))
      .filter(({ dev, licence }) => !isAllowed(licence, dev ? forTools : permissive));
    expect(packages.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });

  it("runs an install script only if it is allowed", () => {
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(scripts.toSorted()).toEqual(Object.keys(manifest.allowScripts).toSorted());
  });

  it("has a digest in the lock file", () => {
    expect(packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([path]) => path)).toEqual([]);
  });

  it("runs on the Node of this repository, if it is for this machine", () => {
    const refusing = packages.flatMap(([path]) => {
      const file = `${root}/${path}/package.json`;
      if (!existsSync(file)) return [];
      const { engines } = enginesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
      return satisfies(manifest.devDependencies.node, engines.node) ? [] : [`${path} needs ${engines.node}`];
    });
    expect(refusing).toEqual([]);
  });

  it("comes from the configured registry", () => {
    const resolved = Object.values(lock.packages).flatMap(({ link, resolved }) => (link ? [] : (resolved ?? [])));
    expect(resolved).toEqual([]);
  });
});
