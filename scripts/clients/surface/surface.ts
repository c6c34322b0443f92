/**
 * What is public in a package, as text: one line for each type or module, with its members. The surfaces of the last
 * release are recorded in `released/`, so that nothing has to be downloaded to compare with them.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { listOf } from "./listers.ts";

/** Symbols, each as its place, a tab and what it is. */
export type Surface = ReadonlySet<string>;

const fileOf = (language: string): string => fileURLToPath(new URL(`released/${language}.txt`, import.meta.url));

/** What is public in a released package. */
export interface Released {
  readonly version: string;
  readonly surface: Surface;
}

/** As it is recorded: the version, and a line for each place. */
function textOf({ version, surface }: Released): string {
  const places = Map.groupBy([...surface].sort(), (symbol) => symbol.split("\t")[0]);
  const lines = [...places].map(([place, symbols]) =>
    [place, ...symbols.map((symbol) => symbol.slice(symbol.indexOf("\t") + 1))].join("\t"),
  );
  return `${[version, ...lines].join("\n")}\n`;
}

function releasedIn(text: string): Released {
  const [version = "", ...lines] = text.split("\n");
  const symbols = lines.flatMap((line) => {
    const [place, ...members] = line.split("\t");
    return members.map((member) => `${place}\t${member}`);
  });
  return { version, surface: new Set(symbols) };
}

/**
 * What is public in a package.
 *
 * @param folder of the package, as it is made in `generated/`
 */
export const surfaceOf = async (language: string, folder: string): Promise<Surface> =>
  new Set(await listOf(language, folder));

/** The package of the last release. */
export const lastRelease = async (language: string): Promise<Released> =>
  releasedIn(await readFile(fileOf(language), "utf8"));

/** What a package does not have any more, for people. Programs that use it break. */
export const lostFrom = (released: Surface, current: Surface): string[] =>
  [...released].filter((symbol) => !current.has(symbol)).map((symbol) => symbol.replace("\t", ": "));

/** Records what a package has as what was released. */
export const recordRelease = (language: string, released: Released): Promise<void> =>
  writeFile(fileOf(language), textOf(released));
