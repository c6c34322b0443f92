import ts from "typescript";

const printer = ts.createPrinter({ removeComments: true });
const { factory } = ts;

/** A longer declaration than this is told by its members, or by the document. */
const longest = 400;

const print = (node: ts.Node): string =>
  printer
    .printNode(ts.EmitHint.Unspecified, node, node.getSourceFile())
    .replace(/^(?:(?:export|declare) )+/, "")
    .replaceAll(/^ {4,}/gm, (indent) => " ".repeat(indent.length / 2));

const withoutMembers = (text: string): string => text.replace(/\s*\{\s*\}$/, "");

/** An interface or a class without its members, which are told one by one; anything else whole. */
function headOf(node: ts.Declaration): string {
  const file = node.getSourceFile();
  const printHead = (head: ts.Node): string =>
    withoutMembers(printer.printNode(ts.EmitHint.Unspecified, head, file).replace(/^(?:(?:export|declare) )+/, ""));
  if (ts.isInterfaceDeclaration(node)) {
    const { modifiers, name, typeParameters, heritageClauses } = node;
    return printHead(factory.createInterfaceDeclaration(modifiers, name, typeParameters, heritageClauses, []));
  }
  if (ts.isClassDeclaration(node)) {
    const { modifiers, name, typeParameters, heritageClauses } = node;
    return printHead(factory.createClassDeclaration(modifiers, name, typeParameters, heritageClauses, []));
  }
  return ts.isVariableDeclaration(node) ? `const ${print(node)}` : print(node);
}

/** As users import them: schemas have names of their own, and a bundler numbers what would have the same name. */
const publicNames = (text: string): string =>
  text.replaceAll(/components\["schemas"\]\["(\w+)"\]/g, "$1").replaceAll(/\b(\w+)\$\d+\b/g, "$1");

/** How a symbol or a member is declared, as an editor shows it. */
export function declarationText(node: ts.Declaration): string {
  const text = publicNames(headOf(node).replace(/;$/, ""));
  if (text.length <= longest) return text;
  const [head] = /^[^|&({]*\{/.exec(text) ?? [];
  if (head !== undefined) return `${head} … }`;
  const end = text.lastIndexOf(" | ", longest);
  return end < 0 ? text : `${text.slice(0, end)} | …`;
}
