import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A declaration that begins on a line: how far it is indented, what kind it is, and its name. */
const declaration =
  /^( *)(?:@\w+ )*((?:(?:public|override|suspend|open|abstract|sealed|data|enum|inline|value|const|operator|infix|lateinit) )*)(class|interface|object|companion object|typealias|fun|val|var)\b(?: (?:<[^>]*> )?(?:[\w.<>?*]+\.)?`?(\w+)`?)?(.*)$/;
const hidden = /^ *(?:@\w+ )*(?:private|internal|protected)\b/;
/** A value of an enum. */
const entry = /^ *(?:@SerialName\([^)]*\) )?([A-Z][A-Z0-9_]*)\(/;
/** How far the members of a type are indented from it. */
const step = 4;

interface Scope {
  readonly indent: number;
  readonly name: string;
}

/** What is public in a file, by following the indentation: what is inside of a function is deeper than a member. */
function linesOf(module: string, text: string): string[] {
  const found: string[] = [];
  let scopes: Scope[] = [];
  for (const line of text.split("\n")) {
    if (hidden.test(line)) scopes = scopes.filter((scope) => scope.indent < line.search(/\S/));
    const [, spaces, , kind, name = "Companion", rest = ""] = declaration.exec(line) ?? [];
    const indent = spaces?.length ?? line.search(/\S|$/);
    const place = [module, ...scopes.filter((scope) => scope.indent < indent).map((scope) => scope.name)].join(".");
    const isMember = indent === 0 || scopes.some((scope) => scope.indent === indent - step);
    const [, value] = entry.exec(line) ?? [];
    if (isMember && value !== undefined) found.push(`${place}\t${value}`);
    if (kind === undefined || !isMember) continue;
    found.push(`${place}\t${kind} ${name}${rest.replace(/ *[={].*$|,$/, "").trimEnd()}`);
    if (/class|interface|object/.test(kind))
      scopes = [...scopes.filter((scope) => scope.indent < indent), { indent, name }];
  }
  return found;
}

/**
 * Lists what is public in formatted Kotlin sources.
 *
 * @param folder of the package
 */
export async function listKotlin(folder: string): Promise<string[]> {
  const source = join(folder, "src/main/kotlin");
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith(".kt"));
  const lines = await Promise.all(
    files.sort().map(async (file) => {
      const module = file.replace(/\/?\w+\.kt$/, "").replaceAll("/", ".");
      return linesOf(module, await readFile(join(source, file), "utf8"));
    }),
  );
  return lines.flat();
}
