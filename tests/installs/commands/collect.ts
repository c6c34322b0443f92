/** Every command that a README of a package or a page of the portal tells people to run. */
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { root } from "../../../scripts/document/root.ts";

/** Commands that are run together, in one shell. */
export interface Example {
  /** The file that says them, relative to the repository. */
  readonly source: string;
  readonly commands: string;
  /** The program that is saved first, where the commands run one. */
  readonly program?: { readonly file: string; readonly code: string };
}

const programs = [
  ...["npm", "npx", "yarn", "pnpm", "bun", "bunx", "deno", "node", "docker", "podman", "curl", "sh", "bash"],
  ...["pip", "python", "python3", "pytest", "uv", "go", "cargo", "gem", "bundle", "ruby", "composer", "php"],
  ...["mvn", "gradle", "java", "kotlinc", "dotnet", "prism", "pixelbyte-mock", "pixelbyte-contract"],
];
const command = new RegExp(`^(?:[A-Z_]+=\\S+ )*(?:${programs.join("|")}) \\S`);
/** What other blocks hold of them: the recipe for containers, for example. */
const embedded = /\b(?:npx|npm (?:i|install)|yarn add|pnpm add|bun add) [\w@-][^"'`\n]*/g;
const shells = /^(?:sh|bash|shell|console)$/;

const spansIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code).filter((code) => command.test(code));

/** A code block, or the text between two of them. */
type Part = { readonly language: string; readonly code: string } | { readonly text: string };

function partsOf(markdown: string): Part[] {
  // Of what is captured, split gives fence, language and code in turn.
  const pieces = markdown.split(/^ *(```+)([\w-]*)[^\n]*\n(.*?)^ *\1 *$/ms);
  return pieces.flatMap((piece, index): Part[] => {
    if (index % 4 === 0) return [{ text: piece }];
    return index % 4 === 3 ? [{ language: pieces[index - 1] ?? "", code: piece }] : [];
  });
}

/** `Save as x, then y`: the program above it, and what is run. */
const recipe = /^\s*Save as `([^`]+)`((?:, then `[^`]+`)*)\. ?/;

/** The commands of one text. */
export function examplesIn(markdown: string, source: string): Example[] {
  const parts = partsOf(markdown);
  return parts.flatMap((part, index): Example[] => {
    const [whole = "", file = "", steps = ""] = "text" in part ? (recipe.exec(part.text) ?? []) : [];
    if ("text" in part) {
      const above = parts[index - 1];
      const code = above !== undefined && "code" in above ? above.code : "";
      const commands = [...steps.matchAll(/`([^`]+)`/g)].map(([, step = ""]) => step).join("\n");
      const saved = commands === "" ? [] : [{ source, commands, program: { file, code } }];
      return [...saved, ...spansIn(part.text.slice(whole.length)).map((one) => ({ source, commands: one }))];
    }
    const next = parts[index + 1];
    // A program that is saved is no list of commands.
    if (next !== undefined && "text" in next && recipe.test(next.text)) return [];
    if (shells.test(part.language)) return [{ source, commands: part.code.trimEnd() }];
    return [...part.code.matchAll(embedded)].map(([one]) => ({ source, commands: one.trim() }));
  });
}

/** The files that tell users what to run: READMEs, and the portal as Markdown. The changelog tells what was. */
const sources = (): string[] =>
  [
    "README.md",
    ...globSync("scripts/*/package/README.md", { cwd: root }).toSorted(),
    ...globSync("scripts/clients/packages/*/README.md", { cwd: root }).toSorted(),
    ...globSync("generated/portal/*.md", { cwd: root }).toSorted(),
    ...globSync("generated/portal/guides/*.md", { cwd: root }).toSorted(),
    ...globSync("generated/portal/models/**/*.md", { cwd: root }).toSorted(),
    "generated/assistants/AGENTS.md",
  ].filter((file) => !file.endsWith("changelog.md"));

/** All commands, each where it is said first. */
export async function collectExamples(): Promise<Example[]> {
  const found = new Map<string, Example>();
  for (const file of sources()) {
    const source = relative(root, join(root, file));
    for (const example of examplesIn(await readFile(join(root, file), "utf8"), source)) {
      if (!found.has(example.commands)) found.set(example.commands, example);
    }
  }
  return [...found.values()];
}
