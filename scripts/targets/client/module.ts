import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { uncapitalized } from "../../document/names.ts";

/** A TypeScript module: its path below the folder that it is written to, and its text. */
export type Module = readonly [path: string, text: string];

export const notice = "// Made from openapi/ by `npm run build`. Do not edit.\n";

/** A value as TypeScript writes it. */
export const literal = (value: unknown): string => JSON.stringify(value, null, 2);

/** The name of the constant for a component. */
export const constantName = (component: string): string => uncapitalized(component);

/** Writes modules below a folder. */
export async function writeModules(folder: string, modules: readonly Module[]): Promise<void> {
  for (const [path, text] of modules) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
