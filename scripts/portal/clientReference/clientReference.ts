/** Reads what the TypeScript client exports from the types of the built package, with TypeDoc. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Context } from "typedoc";
import {
  Application,
  Converter,
  DeclarationReflection,
  ReferenceReflection,
  ReflectionKind,
  ReflectionType,
} from "typedoc";
import ts from "typescript";
import { z } from "zod";
import type { ClientEntry, ClientMember, ClientSymbol } from "../src/lib/clientReference.ts";
import { aboutOf, commentOf } from "./comments.ts";
import { declarationText } from "./declarationText.ts";

const manifestSchema = z.object({ exports: z.record(z.string(), z.unknown()) });
const documentTypes = "types.d.ts";
const kinds = ["function", "class", "constant", "type"] as const;

type Nodes = ReadonlyMap<DeclarationReflection, ts.Declaration>;

/** The names of the entry points with types, from the manifest of the package. */
async function entriesOf(folder: string): Promise<string[]> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
  const paths = Object.keys(manifest.exports).filter((path) => path !== "./package.json");
  return paths.map((path) => (path === "." ? "index" : basename(path)));
}

function kindOf({ kind }: DeclarationReflection): ClientSymbol["kind"] {
  if (kind === ReflectionKind.Function) return "function";
  if (kind === ReflectionKind.Class) return "class";
  return kind === ReflectionKind.Variable ? "constant" : "type";
}

/** Whether it is made from the document; the examples of such are values. */
const isFromDocument = ({ sources = [] }: DeclarationReflection): boolean =>
  sources.some(({ fileName }) => basename(fileName) === documentTypes);

const isOwn = ({ sources = [] }: DeclarationReflection): boolean =>
  !sources.some(({ fileName }) => fileName.includes("node_modules"));

/** The members of a type that is an object, or of an interface. */
const childrenOf = ({ children, type }: DeclarationReflection): readonly DeclarationReflection[] =>
  (type instanceof ReflectionType ? type.declaration.children : children) ?? [];

/** The members of an interface, a class, or a type that is an object; not the constructor, which has its own page. */
function membersOf(reflection: DeclarationReflection, nodes: Nodes): ClientMember[] {
  const isShown = (one: DeclarationReflection): boolean =>
    one.kind !== ReflectionKind.Constructor && isOwn(one) && !isOfParent(one, reflection);
  const shown = childrenOf(reflection).filter(isShown);
  return shown.map((member) => {
    const node = nodes.get(member);
    return {
      name: member.name,
      declaration: node === undefined ? `${member.name}: ${member.type ?? "unknown"}` : declarationText(node),
      about: aboutOf(member, commentOf(member), !isFromDocument(member)),
    };
  });
}

/** What a class has from its parent stands at the parent; the parents of options are often not seen by readers. */
const isOfParent = (member: DeclarationReflection, { kind }: DeclarationReflection): boolean =>
  kind === ReflectionKind.Class && member.inheritedFrom !== undefined;

type Components = DeclarationReflection | undefined;

/** The component of the document that a type only names: its description and its members are there. */
function componentOf(reflection: DeclarationReflection, components: Components): DeclarationReflection {
  const [, section, name] = /^components\["(\w+)"\]\["(\w+)"\]$/.exec(String(reflection.type)) ?? [];
  const path = section === undefined || name === undefined ? [] : [section, name];
  const found = path.reduce<Components>(
    (at, step) => at && childrenOf(at).find((one) => one.name === step),
    components,
  );
  return (path.length > 0 && found) || reflection;
}

function symbolOf(reflection: DeclarationReflection, nodes: Nodes, components: Components): ClientSymbol {
  const schema = componentOf(reflection, components);
  const comment = commentOf(reflection) ?? commentOf(schema);
  const node = nodes.get(schema);
  const declaration = node === undefined ? "" : declarationText(node);
  const fromDocument = isFromDocument(reflection);
  return {
    name: reflection.name,
    kind: kindOf(reflection),
    declaration: schema === reflection ? declaration : declaration.replace(/^[^:]*:/, `type ${reflection.name} =`),
    about: aboutOf(reflection, comment, !fromDocument),
    fromDocument,
    members: membersOf(schema, nodes),
  };
}

/** A class that is a constant and a type of the same name stands once: its comment is that of the type. */
function once(symbols: readonly ClientSymbol[]): ClientSymbol[] {
  const types = new Set(symbols.filter(({ kind }) => kind === "type").map(({ name }) => name));
  const constants = new Set(symbols.filter(({ kind }) => kind === "constant").map(({ name }) => name));
  return symbols
    .filter(({ name, kind }) => kind !== "constant" || !types.has(name))
    .map((symbol) => (symbol.kind === "type" && constants.has(symbol.name) ? { ...symbol, kind: "class" } : symbol));
}

/** TypeDoc without anything that it would look for on this machine: no configuration, no repository. */
async function applicationFor(folder: string, entries: readonly string[]): Promise<Application> {
  const files = entries.map((name) => join(folder, "dist", `${name}.d.ts`));
  const options = { entryPoints: files, skipErrorChecking: true, disableGit: true, sourceLinkTemplate: "{path}" };
  const app = await Application.bootstrap(
    {
      ...options,
      logLevel: "Error",
      readme: "none",
      basePath: folder,
      sort: ["source-order"],
      preservedTypeAnnotationTags: ["@throws"],
    },
    [],
  );
  const { ESNext, NodeNext } = { ESNext: ts.ScriptTarget.ESNext, NodeNext: ts.ModuleKind.NodeNext };
  app.options.setCompilerOptions(
    files,
    { target: ESNext, module: NodeNext, strict: true, skipLibCheck: true, types: [] },
    [],
  );
  return app;
}

/** Every declaration by what TypeDoc makes of it. */
function collectNodes(app: Application): Nodes {
  const nodes = new Map<DeclarationReflection, ts.Declaration>();
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context: Context, reflection: DeclarationReflection) => {
    const [node] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    if (node !== undefined) nodes.set(reflection, node);
  });
  return nodes;
}

/**
 * What each entry point of a package exports.
 *
 * @param folder of the package, with its manifest and `dist`
 */
export async function readClientReference(folder: string): Promise<ClientEntry[]> {
  const names = await entriesOf(folder);
  const app = await applicationFor(folder, names);
  const nodes = collectNodes(app);
  const project = await app.convert();
  if (project === undefined) throw new Error(`TypeDoc could not read the types in ${folder}`);
  const isDeclaration = (one: unknown): one is DeclarationReflection => one instanceof DeclarationReflection;
  const fileOf = ({ sources = [] }: DeclarationReflection): string => basename(sources[0]?.fileName ?? "", ".d.ts");
  const modules = new Map((project.children ?? []).map((module) => [fileOf(module), module]));
  const exportsOf = (name: string): DeclarationReflection[] => modules.get(name)?.children ?? [];
  const components = exportsOf("index").find(({ name }) => name === "components");
  const order = (a: ClientSymbol, b: ClientSymbol): number =>
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, "en");
  return names.map((name) => ({
    name,
    symbols: once(
      exportsOf(name)
        .map((one) => (one instanceof ReferenceReflection ? one.getTargetReflectionDeep() : one))
        .filter(isDeclaration)
        .map((one) => symbolOf(one, nodes, components)),
    ).toSorted(order),
  }));
}
