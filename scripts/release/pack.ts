/** Puts everything that a release publishes into one folder. */
import { execFile, execFileSync } from "node:child_process";
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { generateClient, type Language, languages, placeOf, type Workplace } from "../clients/index.ts";
import { root } from "../document/root.ts";
import type { Document } from "../document/view.ts";
import { filesAt } from "../program/files.ts";
import { npm } from "../program/npm.ts";
import { npmDependencies } from "./npmDependencies.ts";
import { digestOf } from "./registries/registry.ts";
import type { Release, ReleasedPackage } from "./released.ts";
import { purlParts, sbomOf } from "./sbom.ts";

const run = promisify(execFile);
const manifestSchema = z.object({ name: z.string(), version: z.string() });

/** The name of a file of the release for a package, such as `python-pixelbyte-client-1.0.0`. */
const fileName = (type: string, name: string, version: string): string => `${type}-${name}-${version}`;

/** Where packages are packed from. */
export interface Sources {
  /** The folder with the assembled npm packages. */
  readonly npm: string;
  /** Makes the client of a language, unless it is there. */
  client(document: Document, language: Language): Promise<Pick<Workplace, "out" | "artifacts">>;
}

const generated: Sources = {
  npm: join(root, "generated"),
  async client(document, language) {
    await generateClient(document, language);
    return placeOf(language);
  },
};

async function packNpm({ npm: from }: Sources, folder: string, assets: string): Promise<ReleasedPackage[]> {
  const names = (await readdir(from)).filter((name) => /^pixelbyte(-|$)/.test(name)).sort();
  const packed: ReleasedPackage[] = [];
  for (const directory of names) {
    const source = join(from, directory);
    const { name, version } = manifestSchema.parse(JSON.parse(await readFile(join(source, "package.json"), "utf8")));
    const purl = `pkg:npm/${name}@${version}`;
    await npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", assets, source], { cwd: folder });
    await writeFile(
      join(assets, `${fileName("npm", name, version)}.cdx.json`),
      sbomOf(purl, await npmDependencies(source)),
    );
    packed.push({ purl, name, version, artifacts: `assets/${name}-${version}.tgz` });
  }
  return packed;
}

async function packClient(
  document: Document,
  language: Language,
  sources: Sources,
  folder: string,
): Promise<ReleasedPackage> {
  const { out, artifacts } = await sources.client(document, language);
  const { version } = document;
  const { name } = purlParts(language.purl);
  const own = `clients/${language.name}`;
  const source = join(folder, own, "source");
  await cp(out, source, { recursive: true });
  await cp(artifacts, join(folder, own, "artifacts"), { recursive: true });
  for (const file of await readdir(artifacts, { withFileTypes: true })) {
    if (file.isFile()) await copyFile(join(artifacts, file.name), join(folder, "assets", file.name));
  }
  const asset = join(folder, "assets", fileName(language.name, name, version));
  await run("tar", ["--create", "--gzip", "--file", `${asset}-source.tar.gz`, "--directory", source, "."]);
  const purl = `${language.purl}@${version}`;
  const place = { document, api: "", out, artifacts };
  await writeFile(`${asset}.cdx.json`, sbomOf(purl, await language.dependencies(place)));
  const { repository } = language;
  return {
    ...{ purl, name, version, artifacts: `${own}/artifacts`, source: `${own}/source` },
    ...(repository === undefined ? {} : { repository }),
  };
}

/** Writes the digest of every asset, as `sha256sum --check` reads it. */
async function writeChecksums(assets: string): Promise<void> {
  const files = await filesAt(assets, ".");
  const lines = await Promise.all(
    files.map(async (file) => `${await digestOf(join(assets, file), "sha256")}  ${file}\n`),
  );
  await writeFile(join(assets, "SHA256SUMS"), lines.join(""));
}

/** When the commit was made that is released, in seconds since 1970. */
const timeOfCommit = (): number =>
  Number(execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" }).trim());

/**
 * Packs a release: `assets/` for the page of the release, with a bill of materials for each package and the checksums of
 * all; `clients/` for the registries of other languages; and `release.json`, which says what is published where.
 *
 * @param folder is emptied first
 * @param chosen languages whose clients are part of it
 */
export async function pack(
  document: Document,
  folder: string,
  chosen = languages,
  sources = generated,
  told: (step: string) => void = () => {},
): Promise<Release> {
  const assets = join(folder, "assets");
  await rm(folder, { recursive: true, force: true });
  await mkdir(assets, { recursive: true });
  told("packing the npm packages");
  const packages = await packNpm(sources, folder, assets);
  for (const language of chosen) {
    told(`packing the client for ${language.title}`);
    packages.push(await packClient(document, language, sources, folder));
  }
  await writeChecksums(assets);
  const release = { version: document.version, time: timeOfCommit(), packages };
  await writeFile(join(folder, "release.json"), `${JSON.stringify(release, null, 2)}\n`);
  return release;
}
