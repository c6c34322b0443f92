/** The READMEs of packages, as a registry shows them: away from the repository, so that nothing lies beside them. */
import { existsSync, globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../../scripts/document/root.ts";

const repository = manifest.repository.url.replace(/^git\+|\.git$/g, "");
const readmes = globSync(["scripts/*/package/README.md", "scripts/clients/packages/*/README.md"], { cwd: root });

/** The anchors of headings, as GitHub and npm make them. */
const anchorsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(
    ([, heading = ""]) =>
      `#${heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, "")
        .replaceAll(" ", "-")}`,
  );

/** Whether a link leads somewhere, as far as this repository knows. */
function leadsSomewhere(link: string, anchors: readonly string[]): boolean {
  if (link.startsWith("#")) return anchors.includes(link);
  const [, path] = new RegExp(`^${repository}/(?:blob|tree)/main/([^#]*)`).exec(link) ?? [];
  return path === undefined ? /^https?:\/\//.test(link) : existsSync(join(root, path));
}

describe.each(readmes)("%s", (file) => {
  it("has links that work anywhere", async () => {
    const text = (await readFile(join(root, file), "utf8")).replaceAll(/^```.*?^```|^\t[^\n]*|`[^`\n]*`/gms, "");
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
    const anchors = anchorsIn(text);
    expect(links.filter((link) => !leadsSomewhere(link, anchors))).toEqual([]);
  });

  it("begins with how to install the package, and a first example", async () => {
    const text = await readFile(join(root, file), "utf8");
    const [first = "", second = ""] = [...text.matchAll(/^```(\w+)/gm)].map(([, language = ""]) => language);
    expect(first).toMatch(/^(sh|xml|kotlin|toml)$/);
    expect(second).not.toBe("");
  });
});
