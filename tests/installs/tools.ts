/** Package managers, versions of Node and test runners, installed once for all tests of installing. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../scripts/document/root.ts";
import { digest } from "../../scripts/program/files.ts";
import { makeOnce } from "../../scripts/program/makeOnce.ts";

const run = promisify(execFile);
const cache = join(root, "node_modules/.cache/pixelbyte-openapi/installs");

const wanted = {
  "node-18": "npm:node@18.20.8",
  "node-20": "npm:node@20.19.0",
  "node-22": "npm:node@22.12.0",
  "node-24": "npm:node@24.21.0",
  yarn: "1.22.22",
  pnpm: "9.8.0",
  bun: "1.4.5",
  "jest-29": "npm:jest@29.6.3",
  "jest-30": "npm:jest@30.5.2",
  "vitest-3": "npm:vitest@3.2.4",
};

export const products = [
  "pixelbyte-client",
  "pixelbyte-mock",
  "pixelbyte-openapi",
  "pixelbyte-contract",
  "pixelbyte",
] as const;
/** What needs a newer Node than the others. */
const newer = ["pixelbyte-ai-sdk-provider"] as const;
const packages = [...products, ...newer];
/** 18 is too old for everything that we publish. */
export type NodeVersion = 18 | 20 | 22 | 24;

/** @returns the folder */
async function once(name: string, make: (staging: string) => Promise<void>): Promise<string> {
  const place = join(cache, name);
  await makeOnce(place, make);
  return place;
}

/** @returns the folder in whose node_modules the tools are */
export const installTools = (): Promise<string> =>
  once(
    `tools-${Object.values(wanted)
      .join("-")
      .replaceAll(/[^\w.-]/g, "")}`,
    async (folder) => {
      const allowScripts = { "node-18": true, "node-20": true, "node-22": true, "node-24": true, bun: true };
      await writeFile(
        join(folder, "package.json"),
        JSON.stringify({ private: true, dependencies: wanted, allowScripts }),
      );
      await run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], { cwd: folder });
    },
  );

/** @returns the tarball of each package, by its name */
export async function packAll(): Promise<Record<string, string>> {
  const state = await digest(
    root,
    packages.map((name) => `generated/${name}`),
  );
  const folder = await once(`packed-${state.slice(0, 16)}`, async (staging) => {
    const folders = packages.map((name) => join(root, "generated", name));
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", staging, ...folders], { cwd: root });
  });
  const files = await readdir(folder);
  return Object.fromEntries(
    packages.map((name) => [name, join(folder, files.find((file) => new RegExp(`^${name}-\\d`).test(file)) ?? "")]),
  );
}

/** An environment in which `node` is a version of choice. */
export const withNode = (tools: string, version: NodeVersion): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(tools, `node_modules/node-${version}/bin`), process.env.PATH].join(delimiter),
  NODE_OPTIONS: "",
  npm_config_update_notifier: "false",
});

/** An empty project. */
export async function emptyProject(manifest: object = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "installs-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "user", private: true, ...manifest }));
  return folder;
}

/** Runs a program in a project. Its output is the message of the error when it fails. */
export async function runs(
  folder: string,
  env: NodeJS.ProcessEnv,
  [program = "", ...parameters]: readonly string[],
): Promise<string> {
  try {
    const { stdout } = await run(program, parameters, { cwd: folder, env, timeout: 200_000, maxBuffer: 1e8 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error instanceof Error ? Object.assign({ stdout: "", stderr: "" }, error) : {};
    throw new Error(`${program} ${parameters.join(" ")}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** What npm installs a package with, on exactly the Nodes that its packages allow. */
export const npmInstall = ["npm", "install", "--engine-strict", "--no-audit", "--no-fund", "--prefer-offline"] as const;

/** How many packages are installed in a project, and how many bytes they take. */
export async function weight(folder: string): Promise<{ readonly packages: number; readonly megabytes: number }> {
  const lock = JSON.parse(await readFile(join(folder, "package-lock.json"), "utf8"));
  const { stdout } = await run("du", ["-sb", join(folder, "node_modules")]);
  return {
    packages: Object.keys(lock.packages).filter((path) => path !== "").length,
    megabytes: Math.round(Number.parseInt(stdout, 10) / 1e5) / 10,
  };
}
