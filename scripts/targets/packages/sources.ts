import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";

/** A relative import, export or dynamic import of a module, as our formatter writes it. */
const specifier = /(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;

/** The name of another package of ours, by the module of this repository that it stands for. */
export type OtherPackages = Readonly<Record<string, string>>;

/**
 * The text of a module as a package has it: with imports of other packages of ours by their names.
 *
 * @param file the module, relative to the repository
 */
export const importByName = (text: string, file: string, packages: OtherPackages): string =>
  text.replaceAll(specifier, (whole, path: string) => {
    const name = packages[join(dirname(file), path)];
    return name === undefined ? whole : whole.replace(path, name);
  });

/**
 * The modules that are reached from some others by relative imports, themselves included, sorted.
 *
 * @param start modules, relative to the repository
 * @param replaced modules that stand for others, by the other
 * @param packages modules that are in other packages
 * @param located where a module is on this machine
 */
export async function sourcesFrom(
  start: readonly string[],
  replaced: Readonly<Record<string, string>>,
  packages: OtherPackages,
  located: (file: string) => string,
): Promise<string[]> {
  const found = new Set(start);
  // A set hands out what is added to it on the way.
  for (const file of found) {
    const text = await readFile(located(file), "utf8");
    for (const [, path = ""] of text.matchAll(specifier)) {
      const imported = join(dirname(file), path);
      if (packages[imported] === undefined) found.add(replaced[imported] ?? imported);
    }
  }
  return [...found].sort();
}
