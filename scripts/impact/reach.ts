/** Which files a change reaches, found by what the files themselves import and name. */
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Changes } from "./changes.ts";

const imports = /(?:from|import) "(\.[^"]+)"/g;

/** Files below a folder of a repository, with what they import from there. */
export class Sources {
  readonly #root: string;
  readonly #within: string;
  readonly #texts = new Map<string, string>();

  /** @param within folder, relative to the root, beyond which nothing is followed */
  constructor(root: string, within: string) {
    this.#root = root;
    this.#within = `${within}/`;
  }

  /** The text of a file. */
  text(file: string): string {
    const known = this.#texts.get(file) ?? readFileSync(join(this.#root, file), "utf8");
    this.#texts.set(file, known);
    return known;
  }

  /** The texts of a file, or of the files in a folder; none if it does not exist. */
  textsBelow(path: string): string[] {
    return globSync([path, `${path}/*`], { cwd: this.#root })
      .filter((file) => statSync(join(this.#root, file)).isFile())
      .map((file) => this.text(file));
  }

  /** A file and all that it imports, directly and through others, each once. */
  closure(file: string): string[] {
    const found = new Set<string>();
    const open = [file];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      for (const [, path = ""] of this.text(next).matchAll(imports)) {
        const imported = relative(this.#root, join(this.#root, dirname(next), path)).replaceAll("\\", "/");
        if (imported.startsWith(this.#within) && existsSync(join(this.#root, imported))) open.push(imported);
      }
    }
    return [...found];
  }
}

/** What a suite has recorded, in the files or folders that it names; empty for most. */
function recordedBy(sources: Sources, file: string): string[] {
  const text = sources.text(file);
  if (!text.includes("toMatchFileSnapshot")) return [];
  return [...text.matchAll(/"(scripts\/[^"]+)"/g)].flatMap(([, path = ""]) => sources.textsBelow(path));
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (names: readonly string[], before: string): RegExp | undefined =>
  names.length === 0 ? undefined : new RegExp(`${before}(?:${names.map(escaped).join("|")})(?![\\w-])`);

/** A way to read one of some members: `.price`, `{ price }`, `{ slug, price }`. */
const memberOf = (members: readonly string[]): RegExp | undefined => anyOf(members, "(?:\\.|\\{ |, )");

/**
 * Whether a file reads what has changed: it, a file that it imports or what it has recorded names something of that, or it
 * reads a member of the typed view that differs. Of models, it has to read what differs in them.
 */
export function reads(sources: Sources, file: string, { names, members, modelMembers }: Changes): boolean {
  const texts = [...sources.closure(file).map((one) => sources.text(one)), ...recordedBy(sources, file)];
  const some = (pattern: RegExp | undefined): boolean =>
    pattern !== undefined && texts.some((text) => pattern.test(text));
  const own = sources.text(file);
  if (some(anyOf(names, "(?<![\\w-])"))) return true;
  if (memberOf(members.filter((member) => member !== "models"))?.test(own)) return true;
  const readsModels = members.includes("models") && memberOf(["models"])?.test(own);
  return readsModels === true && (modelMembers.includes("slug") || some(memberOf(modelMembers)));
}
