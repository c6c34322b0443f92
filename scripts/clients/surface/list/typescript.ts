import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { members } from "../../../document/json.ts";

/** A name, with a mark if it may be missing. */
const marked = (name: string, isOptional: boolean): string => `${name}${isOptional ? "?" : ""}`;

/** The entry points of a package: the file of declarations by what is imported. */
async function entriesOf(folder: string): Promise<[entry: string, file: string][]> {
  const { exports } = members(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  return Object.entries(members(exports)).flatMap(([entry, conditions]): [string, string][] => {
    const { types } = members(members(conditions).import);
    return typeof types === "string" ? [[entry, join(folder, types)]] : [];
  });
}

/** The members of a type that the package itself declares. */
const membersOf = (checker: ts.TypeChecker, type: ts.Type, place: string, folder: string): string[] =>
  checker
    .getPropertiesOfType(type)
    .filter(({ declarations }) => declarations?.some((one) => one.getSourceFile().fileName.startsWith(folder)))
    // A symbol has a number for a name.
    .filter(({ name }) => !name.startsWith("__@"))
    .map(({ name, flags }) => `${place}\t${marked(name, (flags & ts.SymbolFlags.Optional) !== 0)}`);

/** The parameters of a function. Each is a line of its own, so that another optional one takes nothing away. */
function parametersOf(checker: ts.TypeChecker, type: ts.Type, place: string, name: string): string[] {
  const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
  return signatures
    .flatMap((signature) => signature.getParameters())
    .flatMap(({ valueDeclaration: one }) => {
      if (one === undefined || !ts.isParameter(one)) return [];
      const parameter = ts.isIdentifier(one.name) ? one.name.text : "{}";
      return [`${place}\t${name}(${marked(parameter, checker.isOptionalParameter(one))})`];
    });
}

/**
 * Lists what the entry points of the TypeScript package export, by its declarations.
 *
 * @param folder of the package
 */
export async function listTypeScript(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true };
  const files = entries.map(([, file]) => file);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  return entries.flatMap(([entry, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((exported) => {
      const { name } = exported;
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const type = symbol.flags & ts.SymbolFlags.Type ? checker.getDeclaredTypeOfSymbol(symbol) : undefined;
      const value = symbol.flags & ts.SymbolFlags.Value ? checker.getTypeOfSymbol(symbol) : undefined;
      return [
        `${entry}\t${name}`,
        ...(type === undefined ? [] : membersOf(checker, type, `${entry} ${name}`, folder)),
        ...(value === undefined ? [] : parametersOf(checker, value, entry, name)),
      ];
    });
  });
}
