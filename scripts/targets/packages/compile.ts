import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { InlineConfig } from "tsdown";
import { keepIgnoredLines } from "./ignoredLines.ts";
import { launched } from "./launcher.ts";
import { slimMaps } from "./slimMaps.ts";

/** What is compiled, from `src/` to `dist/` of a package. See `PackageContents`. */
export interface Compilation {
  readonly folder: string;
  readonly entries: Readonly<Record<string, string>>;
  readonly required: Readonly<Record<string, string>>;
  readonly program: string | undefined;
  readonly threads: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly bundled: readonly string[];
  readonly replaced: Readonly<Record<string, string>>;
  /** Whether the package ships its sources, to which source maps lead. */
  readonly shipsSources: boolean;
  readonly esmOnly: readonly string[];
  readonly platform: "node" | "neutral";
}

/** Takes something else where a module is imported. */
const instead = (folder: string, file: string, resolved: string | { id: string; external: true }) => ({
  name: `instead-of-${file}`,
  resolveId: (id: string, importer?: string) =>
    importer !== undefined && join(dirname(importer), id) === join(folder, "src", file) ? resolved : undefined,
});

/**
 * The declarations of a CommonJS module are those of the ES module, with its siblings' other extension.
 *
 * @param esmOnly packages that have ES modules only, whose types a CommonJS module has to ask for as such
 */
export async function writeCommonJsTypes(dist: string, esmOnly: readonly string[] = []): Promise<void> {
  for (const name of (await readdir(dist)).filter((file) => file.endsWith(".d.ts"))) {
    const text = await readFile(join(dist, name), "utf8");
    const base = name.slice(0, -".d.ts".length);
    const changed = text
      .replaceAll(/(["'])(\.{1,2}\/[^"'\n]+)\.js\1/g, "$1$2.cjs$1")
      .replaceAll(/^import (\{[^}]*\}) from "([^"]+)";$/gm, (line: string, types: string, from: string) =>
        esmOnly.includes(from) ? `import type ${types} from "${from}" with { "resolution-mode": "import" };` : line,
      )
      .replace(`sourceMappingURL=${name}.map`, `sourceMappingURL=${base}.d.cts.map`);
    await writeFile(join(dist, `${base}.d.cts`), changed);
    const map = await readFile(join(dist, `${name}.map`), "utf8").catch(() => undefined);
    if (map !== undefined) await writeFile(join(dist, `${base}.d.cts.map`), map.replace(name, `${base}.d.cts`));
  }
}

const sourcesOf = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(folder, "src", file)]));

/** Compiles entry points as CommonJS. */
async function commonJsOf(folder: string, shared: InlineConfig, files: Readonly<Record<string, string>>) {
  const { build } = await import("tsdown");
  // Below a manifest without a type, the default export of a CommonJS package is its `default`, as its types say.
  const untyped = join(folder, "src/package.json");
  await writeFile(untyped, "{}");
  const built = await build({ ...shared, entry: sourcesOf(folder, files), format: "cjs", dts: false, shims: true });
  await rm(untyped);
  return built;
}

/**
 * Compiles a package with tsdown: ES modules with types, then the entry points once more as CommonJS. A program alone has no
 * types, and nobody loads it with `require`.
 *
 * @returns every module that became part of it
 */
export async function compile(compilation: Compilation): Promise<string[]> {
  const { folder, entries, required, program, threads, types, bundled, replaced } = compilation;
  const { esmOnly, platform, shipsSources } = compilation;
  const dist = join(folder, "dist");
  await mkdir(dist, { recursive: true });
  for (const [entry, file] of Object.entries(types)) {
    await writeFile(join(dist, `${entry}.d.ts`), await readFile(join(folder, "src", file)));
  }
  const modules = { ...entries, ...threads, ...(program === undefined ? {} : { [launched]: program }) };
  if (Object.keys(modules).length === 0) return [];
  const isProgram = Object.keys(entries).length === 0;
  const { build } = await import("tsdown");
  const shared: InlineConfig = {
    clean: false,
    config: false,
    cwd: folder,
    outDir: dist,
    platform,
    target: "es2022",
    fixedExtension: false,
    hash: false,
    sourcemap: shipsSources,
    deps: {
      // What the manifest names is left out as well.
      neverBundle: [/^node:/],
      alwaysBundle: [...bundled],
      onlyBundle: [...bundled],
    },
    plugins: [
      ...Object.entries(types).map(([entry, file]) => instead(folder, file, { id: `./${entry}.js`, external: true })),
      ...Object.entries(replaced).map(([file, by]) => instead(folder, file, join(folder, "src", by))),
    ],
    logLevel: "warn",
    inputOptions: {
      // Some packages name their ES module in the way that bundlers did before Node had one.
      resolve: { mainFields: ["module", "main"] },
      checks: { pluginTimings: false },
      // Region comments would carry the path of the staging folder.
      experimental: { attachDebugInfo: "none" },
    },
  };
  const esm = await build({
    ...shared,
    entry: sourcesOf(folder, modules),
    dts: isProgram ? false : { sourcemap: shipsSources },
  });
  const commonJs = isProgram ? [] : await commonJsOf(folder, shared, { ...entries, ...required });
  await keepIgnoredLines(dist);
  await writeCommonJsTypes(dist, esmOnly);
  await slimMaps(folder);
  return [...esm, ...commonJs].flatMap(({ chunks }) =>
    chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : [])),
  );
}
