import { dirname, join, relative } from "node:path";
import type { InlineConfig } from "tsdown";
import { root } from "../../document/root.ts";

/** Takes what is generated from where it is being built. */
const staged = (located: (file: string) => string) => ({
  name: "staged",
  resolveId(id: string, importer?: string): string | undefined {
    if (importer === undefined || !id.startsWith(".")) return undefined;
    const file = relative(root, join(dirname(importer), id));
    return file.startsWith("generated/") ? located(file) : undefined;
  },
});

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
  const shared: InlineConfig = {
    clean: false,
    config: false,
    cwd: root,
    entry: Object.fromEntries(Object.entries(pages).map(([name, file]) => [name, located(file)])),
    outDir: join(folder, "dist/pages"),
    platform: "browser",
    target: "es2022",
    fixedExtension: false,
    hash: false,
    sourcemap: false,
    plugins: [staged(located)],
    logLevel: "warn",
    inputOptions: { checks: { pluginTimings: false }, experimental: { attachDebugInfo: "none" } },
  };
  const code = await build({
    ...shared,
    minify: true,
    dts: false,
    deps: { neverBundle: ["msw"], alwaysBundle: [/^(?!msw$)/], onlyBundle: false },
  });
  // Types of packages are not looked at: nothing that is exported mentions them.
  await build({ ...shared, dts: { emitDtsOnly: true, sourcemap: false }, deps: { neverBundle: [/^[@a-z]/] } });
  return code.flatMap(({ chunks }) => chunks.flatMap((chunk) => (chunk.type === "chunk" ? chunk.moduleIds : [])));
}
