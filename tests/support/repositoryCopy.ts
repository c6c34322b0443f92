import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/document/root.ts";

const copied = [
  ".changeset/config.json",
  ".gitattributes",
  ".gitignore",
  "openapi",
  "scripts",
  "generated",
  "package.json",
  "package-lock.json",
  "redocly.yaml",
  "tsconfig.json",
  "biome.json",
  "LICENSE",
  "CHANGELOG.md",
];

/** A copy of the project in which a test may change files, with the packages of the original. */
export interface RepositoryCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function copyRepository(): Promise<RepositoryCopy> {
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-openapi-"));
  for (const name of copied) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => !/generated.(portal|clients)$/.test(source),
    });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
