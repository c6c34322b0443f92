/** Copies of the repository with more or fewer models than it has. */
import { globSync } from "node:fs";
import { cp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { componentNameOf, modelFileOf } from "../../document/names.ts";
import { root } from "../../document/root.ts";
import type { Model } from "../../document/view.ts";

const register = "openapi/components/schemas/SubmitJobRequest.yaml";
const copied = [
  "openapi",
  "scripts",
  "package.json",
  "package-lock.json",
  "redocly.yaml",
  ".spectral.yaml",
  "biome.json",
  "cspell.json",
  "LICENSE",
];

/** The slug of the nth copy of a model; the 0th is the model itself. */
const slugOf = ({ slug }: Model, copy: number): string => (copy === 0 ? slug : slug.replace("/", `/copy-${copy}-`));

/** Makes the copy of the repository have `count` models. */
async function setModels(folder: string, models: readonly Model[], count: number): Promise<void> {
  const slugs: string[] = [];
  for (let index = 0; index < count; index++) {
    const model = models[index % models.length];
    if (model === undefined) throw new Error("The document has no models");
    const slug = slugOf(model, Math.floor(index / models.length));
    const text = await readFile(join(root, "openapi", modelFileOf(model.slug)), "utf8");
    const named = text
      .replaceAll(model.component, componentNameOf(slug))
      .replaceAll(`: ${model.slug}\n`, `: ${slug}\n`);
    await writeFile(join(folder, "openapi", modelFileOf(slug)), named);
    slugs.push(slug);
  }
  const text = await readFile(join(root, register), "utf8");
  const lines = (line: (slug: string, ref: string) => string): string =>
    slugs.map((slug) => line(slug, `../../${modelFileOf(slug)}`)).join("");
  await writeFile(
    join(folder, register),
    `${text.slice(0, text.indexOf("oneOf:\n"))}oneOf:\n${lines((_, ref) => `  - $ref: ${ref}\n`)}discriminator:\n  propertyName: model\n  mapping:\n${lines((slug, ref) => `    ${slug}: ${ref}\n`)}`,
  );
  for (const { slug } of models.slice(count)) await rm(join(folder, "openapi", modelFileOf(slug)));
}

/** Removes the shared schemas that were of models that are gone, which lint would report. */
async function dropUnused(folder: string): Promise<void> {
  const files = globSync("openapi/**/*.yaml", { cwd: folder });
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/[/\s](\w+\.yaml)/g)].map(([, name]) => name)));
  for (const file of files) {
    if (file.startsWith("openapi/components/schemas/") && !used.has(basename(file))) await rm(join(folder, file));
  }
}

/** Makes a copy with so many models in a folder. */
export async function copyWithModels(folder: string, models: readonly Model[], count: number): Promise<void> {
  for (const name of copied) await cp(join(root, name), join(folder, name), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await setModels(folder, models, count);
  await dropUnused(folder);
}
