/**
 * `node scripts/bench/build.ts [number ...]`: how building and linting grow with the number of models. Works in a copy
 * of the repository, whose models are multiplied or taken away until there are as many as asked for.
 */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadDocument } from "../document/load.ts";
import { componentNameOf, modelFileOf } from "../document/names.ts";
import type { Model } from "../document/view.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const register = "openapi/components/schemas/SubmitJobRequest.yaml";
const steps: Readonly<Record<string, readonly string[]>> = {
  "bundle, types, client, mock": ["scripts/build.ts", "bundle", "types", "client", "mock"],
  "the same, all fresh": ["scripts/build.ts", "bundle", "types", "client", "mock"],
  "tsc of the types": ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "generated/types.ts"],
  "Redocly and house rules": ["node_modules/@redocly/cli/bin/cli.js", "lint", "pixelbyte@v1"],
};

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

async function measure(count: number, models: readonly Model[]): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "pixelbyte-bench-"));
  try {
    for (const name of ["openapi", "scripts", "package.json", "package-lock.json", "redocly.yaml", "LICENSE"]) {
      await cp(join(root, name), join(folder, name), { recursive: true });
    }
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    await setModels(folder, models, count);
    const times: Record<string, string> = {};
    for (const [name, command] of Object.entries(steps)) {
      const started = performance.now();
      await promisify(execFile)(process.execPath, command, { cwd: folder, maxBuffer: 2 ** 26 });
      times[name] = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    }
    const { size } = await stat(join(folder, "generated/client/dist/index.d.ts"));
    return { ...times, "types of the client": `${Math.round(size / 1024)} KB` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const { models } = await loadDocument();
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [5, models.length, 500];
const table: Record<string, Record<string, string>> = {};
for (const count of counts) table[`${count} models`] = await measure(count, models);
console.table(table);
