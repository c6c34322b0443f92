import manifest from "../../../package.json" with { type: "json" };
import type { Document } from "../../document/view.ts";
import { literal } from "./module.ts";

/** What an entry point is called below the package: `index` is the package itself. */
export const entryPath = (base: string, entry: string): string => (entry === "index" ? base : `${base}/${entry}`);

/**
 * The manifest of the package.
 *
 * @param entries the names of the entry points
 */
export function packageJson({ version }: Document, entries: readonly string[]): string {
  const exports = entries.map((entry) => [
    entryPath(".", entry),
    { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
  ]);
  const content = {
    name: "pixelbyte-client",
    version,
    description: "Typed client for the PixelByte API: AI video and image models behind one job API.",
    keywords: ["pixelbyte", "openapi", "client", "video", "image", "ai"],
    license: manifest.license,
    type: "module",
    sideEffects: false,
    exports: { ...Object.fromEntries(exports), "./package.json": "./package.json" },
    files: ["dist", "examples"],
    // From here on, `require` loads ES modules too.
    engines: { node: ">=20.19" },
    dependencies: { "openapi-fetch": manifest.devDependencies["openapi-fetch"] },
  };
  return `${literal(content)}\n`;
}
