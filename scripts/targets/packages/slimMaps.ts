import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";

const mapSchema = z.looseObject({
  sources: z.array(z.string()),
  sourcesContent: z.array(z.string().nullable()).optional(),
});

/**
 * Takes out of the source maps what users get anyway or never read: the text of sources that the package ships, and maps of
 * chunks that are libraries only.
 *
 * @param folder of the package
 */
export async function slimMaps(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  const shipped = join(folder, "src");
  for (const name of (await readdir(dist)).filter((file) => file.endsWith("js.map"))) {
    const file = join(dist, name);
    const map = mapSchema.parse(JSON.parse(await readFile(file, "utf8")));
    const isShipped = map.sources.map((source) => resolve(dist, source).startsWith(shipped));
    if (!isShipped.includes(true)) {
      const code = file.replace(/\.map$/, "");
      await rm(file);
      await writeFile(code, (await readFile(code, "utf8")).replace(/\n\/\/# sourceMappingURL=.*\n?$/, "\n"));
      continue;
    }
    const texts = map.sourcesContent?.map((text, index) => (isShipped[index] ? null : text));
    await writeFile(file, JSON.stringify({ ...map, ...(texts && { sourcesContent: texts }) }));
  }
}
