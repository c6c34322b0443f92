/** JavaScript runtimes out of npm packages, installed once and kept beside the other packages. */
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../../scripts/document/root.ts";
import { makeOnce } from "../../../scripts/program/makeOnce.ts";

const run = promisify(execFile);
const cache = join(root, "node_modules/.cache/pixelbyte-openapi/runtimes");

export interface Runtime {
  readonly name: string;
  /** The npm package that brings it, and its version. Without one, it is what runs the tests. */
  readonly package?: readonly [name: string, version: string];
  /** How it runs a file. */
  readonly args: readonly string[];
}

export const runtimes: readonly Runtime[] = [
  { name: "Node 20", package: ["node", "20.20.2"], args: [] },
  { name: "Node 22", package: ["node", "22.23.3"], args: [] },
  { name: "Node 24", args: [] },
  { name: "Bun", package: ["bun", "1.4.5"], args: [] },
  {
    name: "Deno",
    package: ["deno", "2.9.6"],
    args: ["run", "--node-modules-dir=manual", "--allow-net", "--allow-env", "--allow-read"],
  },
];

/**
 * The program of a runtime.
 *
 * @throws when it cannot be installed here
 */
export async function programOf({ package: wanted }: Runtime): Promise<string> {
  if (wanted === undefined) return process.execPath;
  const [name, version] = wanted;
  const place = join(cache, `${name}-${version}`);
  const program = join("node_modules/.bin", name);
  await makeOnce(place, async (staging) => {
    // Each of them places its program by an install script.
    await writeFile(join(staging, "package.json"), JSON.stringify({ private: true, allowScripts: { [name]: true } }));
    await run("npm", ["install", "--no-audit", "--no-fund", `${name}@${version}`], { cwd: staging });
    await run(join(staging, program), ["--version"]);
  });
  return join(place, program);
}
