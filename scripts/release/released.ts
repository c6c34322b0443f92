/** What a release consists of. `pack` writes it, and what publishes reads it, without anything that npm installs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A package and where it lies. Paths are relative to the folder of the release. */
export interface ReleasedPackage {
  /** Its package URL, with the version: the type says in which registry it is published. */
  readonly purl: string;
  readonly name: string;
  readonly version: string;
  /** The files that the registry takes, or the folder in which they are. */
  readonly artifacts: string;
  /** The folder of the package itself, for registries that read sources. */
  readonly source?: string;
  /** The git repository whose tags are the releases, for registries without uploads. */
  readonly repository?: string;
}

export interface Release {
  readonly version: string;
  /** When it was committed, in seconds since 1970: whatever needs a time has this one. */
  readonly time: number;
  readonly packages: readonly ReleasedPackage[];
}

/**
 * Reads the release of a folder.
 *
 * @throws when there is none
 */
export function readRelease(folder: string): Release {
  try {
    return JSON.parse(readFileSync(join(folder, "release.json"), "utf8"));
  } catch (cause) {
    throw new Error(`There is no release in ${folder}. Pack one: npm run release -- pack`, { cause });
  }
}
