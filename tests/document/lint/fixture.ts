/** The fixture document, as it is and with edits, and what lint finds in it. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, getLineColLocation, lint, loadConfig } from "@redocly/openapi-core";
import { root } from "../../../scripts/document/root.ts";

const passing = fileURLToPath(new URL("fixture/", import.meta.url));

/**
 * Changes to the fixture, by file. A pair replaces the one place where its first text stands; a text is a new file; null
 * deletes the file.
 */
export type Edits = Readonly<Record<string, readonly (readonly [from: string, to: string])[] | string | null>>;

function edit(folder: string, edits: Edits): void {
  for (const [name, change] of Object.entries(edits)) {
    const file = join(folder, name);
    if (change === null) {
      rmSync(file);
    } else if (typeof change === "string") {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, change);
    } else {
      let text = readFileSync(file, "utf8");
      for (const [from, to] of change) {
        if (text.split(from).length !== 2) throw new Error(`${name} has to contain this text once: ${from}`);
        text = text.replace(from, () => to);
      }
      writeFileSync(file, text);
    }
  }
}

/** Runs `use` on a copy of the fixture with the edits, and removes the copy. */
export async function withFixture<T>(edits: Edits, use: (rootFile: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lint-")));
  try {
    cpSync(passing, folder, { recursive: true });
    edit(folder, edits);
    return await use(join(folder, "openapi.yaml"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Finding {
  readonly rule: string;
  /** File and line of the problem, the line as it is written: `models/a/A.yaml: type: object`. */
  readonly at: string;
  readonly message: string;
}

/** Loading it takes longer than linting a fixture. */
let config: Promise<Config> | undefined;

/** The configuration that `npm run lint` uses for the document. */
export function lintConfig(): Promise<Config> {
  config ??= loadConfig({ configPath: join(root, "redocly.yaml") }).then((all) => all.forAlias("pixelbyte@v1"));
  return config;
}

/** All that Redocly finds in a document. */
export async function findings(rootFile: string): Promise<Finding[]> {
  const problems = await lint({ ref: rootFile, config: await lintConfig() });
  return problems.map((problem) => {
    const [place] = problem.location;
    if (place === undefined) throw new Error(`${problem.ruleId} names no place`);
    const { line } = getLineColLocation(place).start;
    const file = relative(dirname(rootFile), place.source.absoluteRef);
    const message = [problem.message, ...problem.suggest.map((other) => `Did you mean ${other}?`)].join(" ");
    return { rule: problem.ruleId, at: `${file}: ${place.source.getLines()[line - 1]?.trim()}`, message };
  });
}

/** Runs a program of node_modules/.bin in the repository. Resolves also when it fails. */
export function runProgram(
  name: string,
  parameters: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve) => {
    const child = execFile(
      join(root, "node_modules/.bin", name),
      parameters,
      { cwd: root, env },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
