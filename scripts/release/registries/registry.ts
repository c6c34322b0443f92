import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { ReleasedPackage } from "../released.ts";

/** Whether a version is in a registry: with the contents of this release, or with others. */
export type Published = "no" | "same" | "different";

export interface Place {
  /** The folder of the release; the paths of a package are relative to it. */
  readonly folder: string;
  /** When the release was committed, in seconds since 1970. */
  readonly time: number;
}

/** A registry and how a package gets into it. */
export interface Registry {
  /** For people. */
  readonly title: string;
  /** Programs that publishing needs, each with a parameter with which it does nothing. */
  readonly tools: readonly (readonly [program: string, probe: string])[];
  isPublished(released: ReleasedPackage, place: Place): Promise<Published>;
  /** Without it, an action of the workflow publishes. */
  publish?(released: ReleasedPackage, place: Place): Promise<void>;
}

/**
 * Where a registry is: `RELEASE_<NAME>` in the environment stands for the public one, as in a dry run.
 *
 * @param name in capitals, such as `NPM`
 */
export const addressOf = (name: string, live: string): string => process.env[`RELEASE_${name}`] ?? live;

const execute = promisify(execFile);

/** Runs a program to its end. When it fails, the error has all that it wrote. */
export async function run(program: string, args: readonly string[], options: { cwd: string; env?: NodeJS.ProcessEnv }) {
  const { stdout } = await execute(program, args, { maxBuffer: 2 ** 26, ...options }).catch((error) => {
    throw new Error(`${program} ${args[0]}: ${error.stderr || error.stdout || error.message}`.trim());
  });
  return stdout;
}

/**
 * What a registry says at an address.
 *
 * @returns undefined when there is nothing
 * @throws when it gives neither
 */
export async function fetchText(url: string): Promise<string | undefined> {
  // crates.io wants to know who is asking.
  const response = await fetch(url, { headers: { "user-agent": "pixelbyte-openapi release" } });
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${url} responded with ${response.status}`);
  return response.text();
}

/** The digest of a file. */
export const digestOf = async (file: string, algorithm: string, encoding: "hex" | "base64" = "hex"): Promise<string> =>
  createHash(algorithm)
    .update(await readFile(file))
    .digest(encoding);

/** What the response of a registry says about a file of which it should hold the digest. */
export const compared = (response: string | undefined, digest: string): Published => {
  if (response === undefined) return "no";
  return response.includes(digest) ? "same" : "different";
};
