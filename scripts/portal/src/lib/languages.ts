/** The languages of the samples, in the order in which they are offered. */

import type { Document } from "../../../document/view.ts";

/** A language, and how a sample in it is run. */
export interface Language {
  /** Remembered as the reader's choice. */
  readonly id: string;
  readonly label: string;
  /** The name that the highlighter and Markdown know it by. */
  readonly highlight: string;
  /** Set to false where no test compiles the samples, for want of a compiler. */
  readonly tested?: false;
}

export const languages = [
  { id: "curl", label: "curl", highlight: "sh" },
  { id: "typescript", label: "TypeScript", highlight: "ts" },
  { id: "javascript", label: "JavaScript", highlight: "js" },
  { id: "python", label: "Python", highlight: "python" },
  { id: "go", label: "Go", highlight: "go" },
  { id: "java", label: "Java", highlight: "java" },
  { id: "kotlin", label: "Kotlin", highlight: "kotlin" },
  { id: "rust", label: "Rust", highlight: "rust" },
  { id: "csharp", label: "C#", highlight: "csharp", tested: false },
  { id: "php", label: "PHP", highlight: "php" },
  { id: "ruby", label: "Ruby", highlight: "ruby" },
] as const satisfies readonly Language[];

export type LanguageId = (typeof languages)[number]["id"];

/** The ways in which a program may speak to the API, where its language has both. */
export const kinds = [
  { id: "client", label: "Client" },
  { id: "http", label: "Plain HTTP" },
] as const;

export type KindId = (typeof kinds)[number]["id"];

/** The language of a program, and its kind where there are two. */
export function programTitle({ language, kind }: Program): string {
  const found = kinds.find(({ id }) => id === kind);
  return found === undefined ? language.label : `${language.label}: ${found.label}`;
}

/** Names a program among those of a page. */
export const programId = ({ language, kind = "http" }: Pick<Program, "language" | "kind">): string =>
  `${language.id}-${kind}`;

/** How to save and run a program, in sentences of Markdown. */
export function usage({ language, file, needs, install, unreleased, run }: Program): string {
  const commands = [install, run].filter((command) => command !== undefined);
  const steps = [`Save as \`${file}\``, ...commands.map((command) => `\`${command}\``)].join(", then ");
  const untested = language.tested === false ? ` The samples in ${language.label} are not compiled by our tests.` : "";
  const made = unreleased === undefined ? "" : ` Until the first release, build the package with \`${unreleased}\`.`;
  return `${steps}. Requires ${needs}.${made}${untested}`;
}

/** What programs say of the API. */
export type Api = Pick<Document, "serverUrl" | "version">;

/** A program in one language. */
export interface Program {
  readonly language: Language & { readonly id: LanguageId };
  /** Where a language has both kinds of programs, the kind of this one. */
  readonly kind?: KindId;
  /** The name that the file needs, or may have. */
  readonly file: string;
  readonly code: string;
  /** What has to be on the machine. */
  readonly needs: string;
  /** The command that installs what else it needs. Without it, it needs nothing else. */
  readonly install?: string;
  /** The command of this repository that makes the package which `install` gets, for as long as no registry has it. */
  readonly unreleased?: string;
  /** The command that runs it. Without it, it is a part of another program. */
  readonly run?: string;
}

/** How to install the TypeScript client. */
export const npmClient = { install: "npm install pixelbyte-client", unreleased: "npm run build -- client" };

/** The language with an id. */
export function languageOf(id: LanguageId): Program["language"] {
  const found = languages.find((language) => language.id === id);
  if (found === undefined) throw new Error(`There is no language ${id}`);
  return found;
}
