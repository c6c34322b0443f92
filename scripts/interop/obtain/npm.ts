import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { once } from "../../clients/tools/once.ts";
import { run } from "../../clients/tools/run.ts";
import { npm } from "../../program/npm.ts";

/** Dependencies of tools are as of this day, so that a tool stays what it was. Raise it with the versions. */
const asOf = "2026-11-28";

const nameOf = (packages: readonly string[]): string =>
  packages
    .join("+")
    .replaceAll("/", "_")
    .replaceAll(/[^\w.@+-]/g, "");

/**
 * Installs packages with what they depend on, once, in a folder of their own. Their scripts are not run.
 *
 * @param packages such as `newman@6.2.2`
 * @returns the folder that has the `node_modules`
 */
export const npmPackages = (...packages: readonly string[]): Promise<string> =>
  once(`interop/${nameOf(packages)}-${asOf}`, async (folder) => {
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
    await npm(["install", `--before=${asOf}`, ...quiet, ...packages], { cwd: folder });
  });

/**
 * Gets the files of one package and nothing that it depends on, once: enough for what is ready for a browser.
 *
 * @param packageName such as `rapidoc@9.3.8`
 * @returns the folder of the package
 */
export const npmFiles = (packageName: string): Promise<string> =>
  once(`interop/files/${nameOf([packageName])}`, async (folder) => {
    const packed = join(folder, "packed");
    await mkdir(packed);
    await npm(["pack", "--silent", "--pack-destination", packed, packageName], { cwd: folder });
    const [tarball = ""] = await readdir(packed);
    await run("tar", ["-xzf", join(packed, tarball), "-C", folder, "--strip-components=1"], { cwd: folder });
    await rm(packed, { recursive: true });
  });
