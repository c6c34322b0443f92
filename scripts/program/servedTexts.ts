import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { scriptHashes } from "./inlineScripts.ts";

/** What a path responds with instead of a file. */
export interface ServedText {
  readonly type: string;
  readonly text: string;
}

/** The files of a site that people read or import, by the end of their names. */
const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mdc": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** A page whose scripts have changed, with a policy that lets them run: it listed them as they were. */
function withPolicyOf(html: string, former: readonly string[]): string {
  const now = scriptHashes(html);
  return former.reduce((page, hash, index) => page.replace(hash, now[index] ?? hash), html);
}

/**
 * The texts of a site in which something is replaced, by path. A page is at the path of its folder.
 *
 * @param files further files, by their paths, such as `collection.json`, with their content types
 */
export async function replacedTexts(
  folder: string,
  replacements: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<Record<string, ServedText>> {
  const replaced: Record<string, ServedText> = {};
  for (const name of await readdir(folder, { recursive: true })) {
    const path = name.replaceAll("\\", "/");
    const type = files[path] ?? types[extname(path)];
    if (type === undefined) continue;
    const before = await readFile(join(folder, name), "utf8");
    let text = before;
    for (const [usual, actual] of Object.entries(replacements)) text = text.replaceAll(usual, actual);
    if (extname(path) === ".html" && text !== before) text = withPolicyOf(text, scriptHashes(before));
    if (text !== before) replaced[`/${path.replace(/(^|\/)index\.html$/, "$1")}`] = { type, text };
  }
  return replaced;
}
