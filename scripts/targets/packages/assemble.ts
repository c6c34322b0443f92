/** Assembles a folder below generated/ that is ready to publish. */

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../../document/root.ts";
import { writeModules } from "../client/module.ts";
import { compile } from "./compile.ts";
import { compilePages } from "./compilePages.ts";
import { writeLauncher } from "./launcher.ts";
import { completeManifest, readManifest } from "./manifest.ts";
import { noticesOf } from "./notices.ts";
import { importByName, type OtherPackages, sourcesFrom } from "./sources.ts";
import { copyTexts } from "./texts.ts";

/** What goes into a package, besides its manifest and its README. */
export interface PackageContents {
  /** The folder with `package.json`, `README.md` and `CHANGELOG.md`, relative to the repository. */
  readonly folder: string;
  /** Modules that are written for the package: path and text. They lie beside the sources, as if in the repository. */
  readonly modules?: readonly (readonly [path: string, text: string])[];
  /** Modules that others import, as ES module and as CommonJS: file by entry point, `index` for the package itself. */
  readonly entries: Readonly<Record<string, string>>;
  /** The module of the program that `bin` of the manifest names. */
  readonly program?: string;
  /** Whether the package has its sources too, and source maps that lead to them. Without it, it has. */
  readonly shipsSources?: boolean;
  /** Modules that run in threads of their own, as ES modules: file by name. */
  readonly threads?: Readonly<Record<string, string>>;
  /** Modules for pages and workers, minified, as ES modules below `dist/pages`: file by entry point. */
  readonly pages?: Readonly<Record<string, string>>;
  /** What `require` gets in Node instead of those modules, as CommonJS: file by entry point. */
  readonly required?: Readonly<Record<string, string>>;
  /** Modules of types that stay in a file and under names of their own: file by entry point. */
  readonly types?: Readonly<Record<string, string>>;
  /** Packages whose code becomes part of this one. All others have to be in its manifest. */
  readonly bundled?: readonly string[];
  /** The Node that it needs, if that is newer than the oldest one on which this repository installs. */
  readonly node?: `>=${string}`;
  /** `node` where the code may use what only Node has. */
  readonly platform: "node" | "neutral";
  /** Modules that are another one in the package: where data lies, for example. */
  readonly replaced?: Readonly<Record<string, string>>;
  /** Modules that users have from another package of ours: its name by module. */
  readonly packages?: OtherPackages;
  /** Dependencies that have ES modules only. */
  readonly esmOnly?: readonly string[];
  /** Files and folders beside the code, without the modules in there: where they go in the package, by where they come from. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Writes a package: compiled code, mostly with source maps and the sources they lead to, manifest, README, changelog, licence,
 * and the notices of the code that it bundles.
 *
 * @param version of the document, which is the version of every package
 * @param out stands for generated/: what is built from sources below generated/ is read from here
 * @returns the folder of the package
 */
export async function assemblePackage(contents: PackageContents, version: string, out: string): Promise<string> {
  const { entries, modules = [], platform, program, threads = {}, pages = {}, required = {} } = contents;
  const { types = {}, bundled = [], replaced = {}, packages = {}, esmOnly = [], files = {} } = contents;
  const { shipsSources = true } = contents;
  const manifest = await readManifest(join(root, contents.folder), contents.node);
  const folder = join(out, manifest.name);
  const source = join(folder, "src");
  const own = new Set(modules.map(([path]) => path));
  const located = (file: string): string => {
    if (own.has(file)) return join(source, file);
    return file.startsWith("generated/") ? join(out, "..", file) : join(root, file);
  };
  const copy = async (from: string, to: string, filter = (_: string): boolean => true): Promise<void> => {
    await mkdir(dirname(to), { recursive: true });
    await cp(located(from), to, { recursive: true, filter });
  };

  await writeModules(source, modules);
  const programs = [...(program === undefined ? [] : [program]), ...Object.values(threads)];
  const compiled = [...Object.values(entries), ...Object.values(required), ...programs];
  const roots = [...compiled, ...Object.values(types), ...Object.values(replaced)];
  for (const file of await sourcesFrom(roots, replaced, packages, located)) {
    if (own.has(file)) continue;
    await copy(file, join(source, file));
    const text = await readFile(join(source, file), "utf8");
    const named = importByName(text, file, packages);
    if (named !== text) await writeFile(join(source, file), named);
  }
  // What else those for pages reach is mostly data.
  for (const file of Object.values(pages)) await copy(file, join(source, file));
  // The compiler leaves out what it names as a dependency.
  const names = [Object.keys(entries), Object.keys(pages)] as const;
  const complete = completeManifest(manifest, version, contents.folder, ...names, platform);
  await writeFile(join(folder, "package.json"), `${JSON.stringify(complete, null, 2)}\n`);
  const what = { folder, entries, required, program, threads };
  const inlined = [
    ...(await compile({ ...what, types, bundled, replaced, esmOnly, platform, shipsSources })),
    ...(await compilePages(folder, pages, located)),
  ];
  if (!shipsSources) await rm(source, { recursive: true });
  if (program !== undefined) await writeLauncher(folder, manifest);
  for (const [from, to] of Object.entries(files)) await copy(from, join(folder, to), (file) => !file.endsWith(".ts"));
  await copyTexts(contents.folder, folder);
  const notices = await noticesOf(inlined);
  if (notices !== "") await writeFile(join(folder, "THIRD-PARTY-NOTICES"), notices);
  return folder;
}
