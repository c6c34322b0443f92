/** The document that another one is compared with. */
import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { parse } from "yaml";
import { isObject } from "../document/json.ts";
import { sourceDocument } from "../document/published.ts";
import { root } from "../document/root.ts";
import { type Document, viewDocument } from "../document/view.ts";

/** The bundle is in git, so that every commit has its document ready to read. */
const bundle = "generated/openapi.json";
const run = promisify(execFile);

export interface Base {
  /** What people call it: `v1.2.0`, `the merge base with main (1a2b3c4)`, or the path of a file. */
  readonly name: string;
  readonly document: Document;
  /** The commit, tag or branch it was read from; undefined if it is a file. */
  readonly commit?: string;
}

/** The requested base does not exist, or is not a document. */
export class BaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BaseError";
  }
}

/** What git prints; undefined when it fails, as it does outside a repository or for what it does not have. */
const git = (...args: string[]): Promise<string | undefined> =>
  run("git", args, { cwd: root, maxBuffer: 2 ** 28 }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );

function documentOf(text: string, name: string): Document {
  try {
    const parsed: unknown = parse(text);
    if (isObject(parsed)) return viewDocument(sourceDocument(JSON.parse(JSON.stringify(parsed))));
    throw new Error("it is not an object");
  } catch (error) {
    throw new BaseError(`${name} is not a bundle of this document: ${error instanceof Error ? error.message : error}`);
  }
}

const atCommit = async (commit: string, name: string): Promise<Base | undefined> => {
  const text = await git("show", `${commit}:${bundle}`);
  return text === undefined ? undefined : { name, document: documentOf(text, name), commit };
};

/** @returns the files that a commit has below a folder, as paths relative to it */
export async function filesAt(commit: string, folder: string): Promise<string[]> {
  const listed = (await git("ls-tree", "-r", "--name-only", `${commit}:${folder}`)) ?? "";
  return listed.split("\n").filter((path) => path !== "");
}

/**
 * The base of that name: a bundle as JSON or YAML, or a tag, branch or commit of this repository.
 *
 * @throws {BaseError} when it is neither, or is no document
 */
export async function namedBase(name: string): Promise<Base> {
  const found = await stat(name).catch(() => undefined);
  if (found?.isFile()) return { name, document: documentOf(await readFile(name, "utf8"), name) };
  const base = await atCommit(name, name);
  if (base !== undefined) return base;
  throw new BaseError(
    `${name} is neither a file nor a commit with ${bundle}. Name a bundle, tag, branch or commit. A shallow clone only has the latest commit; \`git fetch --unshallow --tags\` fetches the rest.`,
  );
}

/** The commits that are a base when none is named, the first choice first: [commit, what people call it]. */
async function* candidates(): AsyncGenerator<readonly [commit: string, name: string]> {
  const tag = await git("describe", "--tags", "--abbrev=0", "--match=v*");
  if (tag !== undefined) yield [tag, tag];
  for (const main of ["origin/main", "main"]) {
    const commit = await git("merge-base", "HEAD", main);
    if (commit !== undefined) yield [commit, `the merge base with ${main} (${commit.slice(0, 7)})`];
  }
}

/**
 * The last release that led here; where there is none yet, the place where this branch left main.
 *
 * @throws {BaseError} when the clone has neither, or when it cannot be read by the code of today
 */
export async function usualBase(): Promise<Base> {
  for await (const [commit, name] of candidates()) {
    const base = await atCommit(commit, name);
    if (base !== undefined) return base;
  }
  throw new BaseError("This clone has neither a release nor a main branch to compare with.");
}
