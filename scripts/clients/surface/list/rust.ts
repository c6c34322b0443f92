import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Something public at the top of a file or inside of a type: what it is, its name, and all of it on one line. */
const functions = /^( {4})?pub (?:async )?fn (\w+)[\s\S]*?(?= \{\n|;\n|\nwhere)/gm;
const others =
  /^( {4})?pub (?!fn|async)(?:(?:struct|enum|trait|type|const|static|mod) )?(?:r#)?(\w+)[^;{=\n]*?(?=[;{=,( ]*$| =)/gm;
/** What members belong to: the body of a type, or an implementation of it. */
const blocks = /^(?:pub )?(?:(struct|enum)|impl(?:<[^>]*>)?) (\w+)[^\n]*\{\n([\s\S]*?)^\}/gm;
const variants = /^ {4}(\w+(?:\([^\n]*\))?),?$/gm;
/** What the crate itself has of a module that is not public. */
const reexports = /^pub use (\w+)::([^;]+);/gm;

const oneLine = (text: string): string =>
  text.trim().replaceAll(/\s+/g, " ").replaceAll("( ", "(").replaceAll(/, ?\)/g, ")");

interface Item {
  readonly isMember: boolean;
  readonly name: string;
  readonly text: string;
}

const itemsIn = (text: string): Item[] =>
  [...text.matchAll(functions), ...text.matchAll(others)]
    .map(([found, indented, name = ""]) => ({ isMember: indented !== undefined, name, text: oneLine(found) }))
    .filter(({ text: line }) => !line.startsWith("pub use"));

/** The public lines of a module. */
function linesOf(module: string, text: string, isExported: (name: string) => boolean): string[] {
  const top = itemsIn(text).filter(({ isMember, name }) => !isMember && isExported(name));
  const members = [...text.matchAll(blocks)].flatMap(([, kind, type = "", body = ""]) => {
    const found = [
      ...itemsIn(body).map((item) => item.text),
      ...(kind === "enum" ? [...body.matchAll(variants)].map(([, variant]) => variant) : []),
    ];
    return isExported(type) ? found.map((member) => `${module}::${type}\t${member}`) : [];
  });
  return [...top.map((item) => `${module}\t${item.text}`), ...members];
}

/**
 * Lists what is public in formatted Rust sources. What only the compiler knows, such as what a macro makes, is not in it.
 *
 * @param folder of the crate
 */
export async function listRust(folder: string): Promise<string[]> {
  const source = join(folder, "src");
  const crate = await readFile(join(source, "lib.rs"), "utf8");
  const exported = new Set([...crate.matchAll(reexports)].flatMap(([, , names = ""]) => names.match(/\w+/g) ?? []));
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith(".rs"));
  const lines = await Promise.all(
    files.map(async (file) => {
      const module = file.replace(/(\/mod)?\.rs$/, "").replaceAll("/", "::");
      const isPublic = /^(apis|models|lib)\b/.test(module);
      return linesOf(module, await readFile(join(source, file), "utf8"), (name) => isPublic || exported.has(name));
    }),
  );
  return lines.flat();
}
