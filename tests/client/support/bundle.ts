import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import type { Project } from "../../support/packedPackage.ts";

/** What a bundler makes of a program. */
export interface Bundle {
  /** What a page has to load before the program runs. */
  readonly code: string;
  /** Its size after minification and gzip, in bytes. */
  readonly size: number;
  /** Code that is loaded later, when it is needed. */
  readonly later: string;
  /** Every file by its name. The program begins with `entry`. */
  readonly files: ReadonlyMap<string, string>;
  readonly entry: string;
}

/** Bundles and minifies a program of a user's project for browsers, as Vite does, which uses the same bundler. */
export async function bundle(project: Project, source: string): Promise<Bundle> {
  const input = join(project.folder, `bundled-${Math.random().toString(36).slice(2)}.mjs`);
  await writeFile(input, source);
  const built = await rolldown({
    input,
    platform: "browser",
    onLog(_, { message }) {
      throw new Error(message);
    },
  });
  const { output } = await built.generate({ format: "esm", minify: true });
  await built.close();
  const chunks = output.filter((one) => one.type === "chunk");
  const entry = chunks.find(({ isEntry }) => isEntry);
  const now = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
  const textOf = (loaded: boolean): string =>
    chunks
      .filter(({ fileName }) => now.has(fileName) === loaded)
      .map(({ code }) => code)
      .join("");
  return {
    code: textOf(true),
    size: gzipSync(textOf(true), { level: 9 }).length,
    later: textOf(false),
    files: new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code])),
    entry: `/${entry?.fileName}`,
  };
}
