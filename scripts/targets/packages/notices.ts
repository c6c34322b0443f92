import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** The licences of packages that come without a file of it, taken from their repositories. */
const licences = fileURLToPath(new URL("licences/", import.meta.url));

const manifestSchema = z.looseObject({ name: z.string(), version: z.string(), license: z.string() });

/** The folder of the package that a file belongs to; undefined for our own. */
export function packageFolderOf(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll("\\", "/"))?.[0];
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license } = manifestSchema.parse(
    JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
  );
  const file = (await readdir(folder)).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const path = file === undefined ? join(licences, `${name.replace("/", "+")}.txt`) : join(folder, file);
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new Error(`${name} is bundled, but comes without its licence. Put its text into ${path}`, { cause });
  });
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/**
 * The licences of code that others wrote and that a package bundles; empty without any.
 *
 * @param files all modules that became part of the package
 */
export async function noticesOf(files: readonly string[]): Promise<string> {
  const folders = new Set(files.map(packageFolderOf).filter((folder) => folder !== undefined));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  if (notices.length === 0) return "";
  const head = "This package contains code of the following packages, under their licences.\n";
  return [head, ...notices].join(`\n${"-".repeat(80)}\n\n`);
}
