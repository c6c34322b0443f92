import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import type { InlineConfig } from "tsdown";
import { root } from "../../document/root.ts";
import { writeCommonJsTypes } from "./compile.ts";

/** What pages share with their users. It has ES modules only. */
const sharedWithUsers = "msw";

/** Takes what is generated from where it is being built. */
const staged = (located: (file: string) => string) => ({
  name: "staged",
  resolveId(id: string, importer?: string): string | undefined {
    if (importer === undefined || !id.startsWith(".")) return undefined;
    const file = relative(root, join(dirname(importer), id));
    return file.startsWith("generated/") ? located(file) : undefined;
  },
});

/** Makes the maps of declarations lead to the sources in the package. */
async function mapToShippedSources(folder: string, outDir: string): Promise<void> {
  for (const name of (await readdir(outDir)).filter((file) => file.endsWith(".d.ts.map"))) {
    const map: { readonly sources: readonly string[] } = JSON.parse(await readFile(join(outDir, name), "utf8"));
    const sources = map.sources.map((source) =>
      relative(outDir, join(folder, "src", relative(root, resolve(outDir, source)))).replaceAll("\\", "/"),
    );
    await writeFile(join(outDir, name), JSON.stringify({ ...map, sources }));
  }
}

/**
 * Compiles modules for pages and workers to `dist/pages/` of a package: minified, and with everything in them but what
 * pages share with their users, such as MSW. They are compiled from the repository, because most of them is data.
 *
 * @param located where a module is on this machine
 * @returns every module that became part of them
 */
export async function compilePages(
  folder: string,
  pages: Readonly<Record<string, string>>,
  located: (file: string) => string,
): Promise<string[]> {
  if (Object.keys(pages).length === 0) return [];
  const { build } = await import("tsdown");
  const outDir = join(folder, "dist/pages");
  const shared = {
    clean: false,
    config: false,
    cwd: root,
    entry: Object.fromEntries(Object.entries(pages).map(([name, file]) => [name, located(file)])),
    outDir,
    platform: "browser",
    target: "es2022",
    fixedExtension: false,
    hash: false,
    sourcemap: false,
    plugins: [staged(located)],
    logLevel: "warn",
    inputOptions: { checks: { pluginTimings: false }, experimental: { attachDebugInfo: "none" } },
  } satisfies InlineConfig;
  const code = await build({
    ...shared,
    minify: true,
    dts: false,
    deps: { neverBundle: [sharedWithUsers], alwaysBundle: [new RegExp(`^(?!${sharedWithUsers}$)`)], onlyBundle: false },
  });
  // Each by itself: what two of them share would take the name of one. Types of packages are not looked at, because nothing
  // that is exported mentions them.
  for (const entry of Object.entries(shared.entry)) {
    const dts = { emitDtsOnly: true, sourcemap: true };
    await build({ ...shared, entry: Object.fromEntries([entry]), dts, deps: { neverBundle: [/^[@a-z]/] } });
  }
  await mapToShippedSources(folder, outDir);
  await writeCommonJsTypes(outDir, [sharedWithUsers]);
  return code.flatMap(({ chunks }) => chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : [])));
}
