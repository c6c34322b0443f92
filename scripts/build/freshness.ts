import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root as repository } from "../document/root.ts";
import { digest } from "../program/files.ts";
import type { Target } from "../targets/target.ts";

/** What was found by the last build, beside what it tells of, so that a copy of the repository has its own. */
export const states = join(repository, "generated/.state");

/** What every target depends on: the document, the code that reads it, and the versions of the tools. */
const shared = ["openapi", "redocly.yaml", "package.json", "package-lock.json", "scripts/document"];

const sourcesOf = (target: Target): string[] => [`scripts/targets/${target.name}.ts`, ...target.sources];

/** A digest of all that the given targets are made from. */
export const digestOfSources = (root: string, targets: readonly Target[]): Promise<string> =>
  digest(root, [...shared, ...targets.flatMap(sourcesOf)]);

/**
 * What a target is made from: its sources and the environment variables that it depends on.
 *
 * @param needed the targets that this one is made from
 */
export async function sourceState(root: string, target: Target, needed: readonly Target[]): Promise<string> {
  const variables = target.variables?.map((name) => `${name}=${process.env[name] ?? ""}\n`).join("") ?? "";
  return `${variables}${await digestOfSources(root, [target, ...needed])}`;
}

/** The state of a target that was made from `sources`, to be compared with the one of its last build. */
export async function stateOf(root: string, target: Target, sources: string): Promise<string> {
  const outputs = target.outputs.map((output) => join("generated", output));
  return `${sources}\n${await digest(root, outputs)}\n`;
}

/** The state in which the target was left by its last build on this machine. */
export async function rememberedState(states: string, target: Target): Promise<string | undefined> {
  return readFile(join(states, target.name), "utf8").catch(() => undefined);
}

export async function rememberState(states: string, target: Target, state: string): Promise<void> {
  await mkdir(states, { recursive: true });
  await writeFile(join(states, target.name), state);
}
