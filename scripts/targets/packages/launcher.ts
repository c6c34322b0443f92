import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "./manifest.ts";

/** The compiled module that a launcher starts. */
export const launched = "main";

/**
 * The file that the shell starts. It says so if Node is too old, where the program itself would fail with a message that
 * nobody understands.
 */
const launcher = (name: string, least: string): string => `#!/usr/bin/env node
const least = ${JSON.stringify(least)};
const [major, minor] = process.versions.node.split(".").map(Number);
const [leastMajor, leastMinor] = least.split(".").map(Number);
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  console.error(
    \`${name} needs Node \${least} or later; this is Node \${process.versions.node}. Get a current one from https://nodejs.org\`,
  );
  process.exit(1);
}
import("./${launched}.js");
`;

/** Writes the file that `bin` of the manifest names. */
export async function writeLauncher(folder: string, { name, bin = {}, engines }: Manifest): Promise<void> {
  const [path] = Object.values(bin);
  if (path === undefined) throw new Error(`${name} has a program, but its manifest has no bin.`);
  await writeFile(join(folder, path), launcher(name, engines.node.slice(">=".length)), { mode: 0o755 });
}
