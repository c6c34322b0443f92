import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { z } from "zod";

const mapSchema = z.looseObject({
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string().nullable()).optional(),
});

/** Names a library's file as a user's package manager would place it, wherever it was when the package was built. */
function sourceOf(source: string, map: string, folder: string): string {
  const libraries = "node_modules/";
  const end = source.lastIndexOf(libraries);
  if (end < 0) return source;
  return relative(dirname(map), join(folder, libraries, source.slice(end + libraries.length))).replaceAll("\\", "/");
}

/**
 * Takes out of the source maps what users get anyway or never read: the text of sources that the package ships, maps of chunks
 * that are libraries only, and where the libraries were on the machine that built the package.
 *
 * @param folder of the package
 */
export async function slimMaps(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  const shipped = join(folder, "src");
  for (const name of (await readdir(dist)).filter((one) => one.endsWith(".map"))) {
    const file = join(dist, name);
    const map = mapSchema.parse(JSON.parse(await readFile(file, "utf8")));
    const isShipped = map.sources.map((source) => resolve(dist, source).startsWith(shipped));
    if (name.endsWith("js.map") && !isShipped.includes(true)) {
      const code = file.replace(/\.map$/, "");
      await rm(file);
      await writeFile(code, (await readFile(code, "utf8")).replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n"));
      continue;
    }
    const sources = map.sources.map((source) => sourceOf(source, file, folder));
    const texts = map.sourcesContent?.map((text, index) => (isShipped[index] ? null : text));
    await writeFile(file, JSON.stringify({ ...map, sources, ...(texts && { sourcesContent: texts }) }));
  }
}
