import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../document/root.ts";
import { quickStart } from "../tools/java.ts";
import { pythonWithTools } from "../tools/pythonTools.ts";
import { run } from "../tools/run.ts";
import { listKotlin } from "./list/kotlin.ts";
import { listRust } from "./list/rust.ts";

/** Lists the symbols of the package in a folder: for each its place, a tab and what it is. */
type Lister = (folder: string) => Promise<string[]>;

const program = (name: string): string => fileURLToPath(new URL(`list/${name}`, import.meta.url));

/** What a program prints, line by line. */
const printed = async (command: string, ...args: string[]): Promise<string[]> =>
  (await run(command, args, { cwd: root })).trim().split("\n");

/** Where the packages of the distribution put what the PHP package depends on. */
const guzzle = "/usr/share/php/GuzzleHttp/autoload.php";

const listers: Readonly<Record<string, Lister>> = {
  typescript: async (folder) => (await import("./list/typescript.ts")).listTypeScript(folder),
  python: async (folder) => printed(await pythonWithTools(), program("surface.py"), join(folder, "src")),
  go: (folder) => printed("go", "run", program("surface.go"), folder, join(folder, "api")),
  java: (folder) => printed("java", ...quickStart, program("Surface.java"), join(folder, "src/main/java")),
  kotlin: listKotlin,
  rust: listRust,
  ruby: (folder) => printed("ruby", program("surface.rb"), folder),
  php: (folder) => printed("php", program("surface.php"), folder, guzzle),
};

/** The languages whose surface can be listed. */
export const listed: readonly string[] = Object.keys(listers);

/**
 * @throws if nothing is found, which a folder without a package would be
 */
export async function listOf(language: string, folder: string): Promise<string[]> {
  const lister = listers[language];
  if (lister === undefined) throw new Error(`There is no lister for ${language}`);
  const found = (await readdir(folder)).length > 0 ? await lister(folder) : [];
  if (found.length < 100) throw new Error(`${folder} has only ${found.length} public symbols`);
  return found;
}
