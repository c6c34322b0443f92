import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import root from "../../../package.json" with { type: "json" };
import { packedTexts } from "./texts.ts";

const names = z.record(z.string(), z.string());
const manifestSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  keywords: z.array(z.string()),
  files: z.array(z.string()),
  engines: z.object({ node: z.templateLiteral([">=", z.string()]) }),
  bin: names.optional(),
  exports: z.record(z.string(), z.unknown()).optional(),
  dependencies: names.optional(),
  peerDependencies: names.optional(),
});

/** What a package says of itself beside its sources. */
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * @param folder of the manifest, absolute
 * @param node which Node it needs, if the manifest does not say so
 */
export async function readManifest(folder: string, node?: Manifest["engines"]["node"]): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return manifestSchema.parse({ engines: { node }, ...manifest });
}

/** What an entry point is called below the package: `index` is the package itself. */
export const entryPath = (base: string, entry: string): string => (entry === "index" ? base : `${base}/${entry}`);

const condition = (entry: string, types: string, code: string): Record<string, string> => ({
  types: `./dist/${entry}.${types}`,
  default: `./dist/${entry}.${code}`,
});

/** For each entry point an ES module and a CommonJS module, each with its types. */
function exportsOf(entries: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    entries.map((entry) => [
      entryPath(".", entry),
      { import: condition(entry, "d.ts", "js"), require: condition(entry, "d.cts", "cjs") },
    ]),
  );
}

/**
 * Modules for pages, and what `require` gets in Node instead. Bundlers know `module`: they take the former, whichever way it
 * is imported.
 */
function exportsOfPages(pages: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pages.map((entry) => [
      entryPath(".", entry),
      {
        import: condition(`pages/${entry}`, "d.ts", "js"),
        module: `./dist/pages/${entry}.js`,
        require: { types: `./dist/pages/${entry}.d.cts`, default: `./dist/${entry}.cjs` },
      },
    ]),
  );
}

/** The entry points for `moduleResolution: node10`, which does not read `exports`. */
function typesVersionsOf(entries: readonly string[], pages: readonly string[]): Record<string, unknown> {
  const others = entries.filter((entry) => entry !== "index");
  const types = [...others.map((entry) => [entry, entry]), ...pages.map((entry) => [entry, `pages/${entry}`])];
  if (types.length === 0) return {};
  return {
    typesVersions: { "*": Object.fromEntries(types.map(([entry, file]) => [entry, [`./dist/${file}.d.cts`]])) },
  };
}

/** The entry points for Metro before React Native 0.79, which does not read `exports` and knows no `.cjs`. */
function reactNativeOf(entries: readonly string[]): Record<string, string> {
  const pathOf = (entry: string): string => (entry === "index" ? "./dist/index.cjs" : `./${entry}`);
  return Object.fromEntries(entries.map((entry) => [pathOf(entry), `./dist/${entry}.js`]));
}

/** What a package brings: our packages are released together, with one version. */
const releasedTogether = (dependencies: Readonly<Record<string, string>>, version: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(dependencies).map(([name, range]) => [name, name.startsWith("pixelbyte-") ? version : range]),
  );

/**
 * The manifest as it is published: with what all packages share, and where each entry point is.
 *
 * @param folder of the manifest, relative to the repository
 * @param entries the names of the entry points with code
 * @param pages the names of those for pages
 * @param platform `node` if the code runs in Node only
 */
export function completeManifest(
  manifest: Manifest,
  version: string,
  folder: string,
  entries: readonly string[],
  pages: readonly string[] = [],
  platform: "node" | "neutral" = "node",
): Manifest {
  const { homepage, bugs, repository, license } = root;
  const code = {
    main: "./dist/index.cjs",
    module: "./dist/index.js",
    types: "./dist/index.d.cts",
    exports: {
      ...exportsOf(entries),
      ...exportsOfPages(pages),
      ...manifest.exports,
      "./package.json": "./package.json",
    },
    ...typesVersionsOf(entries, pages),
    ...(platform === "neutral" ? { "react-native": reactNativeOf(entries) } : {}),
  };
  return {
    ...manifest,
    version,
    license,
    homepage,
    bugs,
    repository: { ...repository, directory: folder },
    files: [...manifest.files, ...packedTexts].sort(),
    ...(entries.length > 0 ? code : {}),
    ...(manifest.dependencies && { dependencies: releasedTogether(manifest.dependencies, version) }),
  };
}
