import { readFileSync } from "node:fs";
import type { Command } from "commander";

/**
 * Makes a program print the version of its package.
 *
 * @param manifest of the package
 */
export function addVersion(command: Command, manifest: URL): Command {
  const { version }: { readonly version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  return command.version(version, "-V, --version", "print the version");
}
