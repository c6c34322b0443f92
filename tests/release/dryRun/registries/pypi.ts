import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { json, type LocalRegistry, notFound } from "../../../support/registry/registry.ts";

/** Adds files to an index of static pages (PEP 503), as the action of the workflow adds them to PyPI. */
export async function addToIndex(folder: string, project: string, artifacts: string): Promise<void> {
  const place = join(folder, "simple", project);
  await mkdir(place, { recursive: true });
  for (const file of await readdir(artifacts)) await copyFile(join(artifacts, file), join(place, file));
  const links: string[] = [];
  for (const file of (await readdir(place)).filter((one) => one !== "index.html").sort()) {
    const digest = createHash("sha256")
      .update(await readFile(join(place, file)))
      .digest("hex");
    links.push(`<a href="${file}#sha256=${digest}">${file}</a>`);
  }
  await writeFile(join(place, "index.html"), `<!doctype html>\n${links.join("\n")}\n`);
}

/** What PyPI says about a version in its JSON API. */
export function pypi(folder: string): LocalRegistry {
  return async ({ path }) => {
    const [, project = "", version = ""] = /^\/pypi\/([^/]+)\/([^/]+)\/json$/.exec(path) ?? [];
    const index = await readFile(join(folder, "simple", project, "index.html"), "utf8").catch(() => "");
    const digests = [...index.matchAll(/#sha256=(\w+)">(.*)</g)].filter(([, , file]) => file?.includes(`-${version}`));
    return digests.length === 0 ? notFound : json({ digests: digests.map(([, digest]) => digest) });
  };
}
