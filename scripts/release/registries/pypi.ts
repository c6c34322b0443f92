import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { addressOf, compared, digestOf, fetchText, type Registry } from "./registry.ts";

/** PyPI. The action of the Python Packaging Authority uploads: it signs each file for the job that built it. */
export const pypi: Registry = {
  title: "PyPI",
  tools: [],
  async isPublished({ name, version, artifacts }, { folder }) {
    const response = await fetchText(`${addressOf("PYPI", "https://pypi.org")}/pypi/${name}/${version}/json`);
    const files = await readdir(join(folder, artifacts));
    const found = await Promise.all(
      files.map(async (file) => compared(response, await digestOf(join(folder, artifacts, file), "sha256"))),
    );
    return found.find((one) => one !== "same") ?? "same";
  },
};
